import { escapeMarkup } from './markup.ts'
import type { Dispatch } from './wire.ts'

export const pictureSize = { width: 960, height: 600 }

/** A picture's address on the demo's own host. */
export const pictureUrl = (baseUrl: string, picture: string): string => `${baseUrl}/demo/media/${picture}.svg`

/** Media RSS for a dispatch's picture, with its caption and credit (Media RSS 1.5.1, media:description, media:credit). */
export function mediaContent(baseUrl: string, media: NonNullable<Dispatch['media']>): string {
  const { width, height } = pictureSize
  const url = escapeMarkup(pictureUrl(baseUrl, media.picture))
  return [
    `<media:content url="${url}" medium="image" type="image/svg+xml" width="${width}" height="${height}">`,
    `<media:description type="plain">${escapeMarkup(media.caption)}</media:description>`,
    `<media:credit role="photographer">${escapeMarkup(media.credit)}</media:credit>`,
    '</media:content>',
  ].join('')
}

/** Draws hills under a sun, in colours that follow from the picture's name, so that two stories do not look alike. */
export function drawPicture(picture: string): string {
  const { width, height } = pictureSize
  const hue = [...picture].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7)
  const tint = (turn: number, light: number) => `hsl(${(hue + turn) % 360} 45% ${light}%)`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<rect width="${width}" height="${height}" fill="${tint(0, 82)}"/>
<circle cx="${200 + (hue % 560)}" cy="170" r="70" fill="${tint(40, 92)}"/>
<path d="M0 400 Q240 250 480 380 T960 330 V600 H0Z" fill="${tint(20, 58)}"/>
<path d="M0 490 Q300 380 560 470 T960 440 V600 H0Z" fill="${tint(30, 36)}"/>
<text x="36" y="560" font-family="sans-serif" font-size="28" fill="white">Démo · image dessinée</text>
</svg>
`
}
