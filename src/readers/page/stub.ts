import { AppError } from '../../model/error.ts'
import type { PageMetadata } from './metadata.ts'

/** What is known of a page when it is asked whether there is an article on it. */
export type Suspect = {
  text: string
  metadata: PageMetadata
  /** The words around the article, or the page's when there is none: the beginning of them. */
  page: string
  passwords: number
  paid: boolean
  /** Where a meta element or a script sends the reader. */
  refresh?: string | undefined
}

/** An article this long is one, whatever stands around it. */
const ARTICLE = 1200
/** Fewer characters are no article. */
const SHORT = 500
/** Not even news in brief. */
const BRIEF = 200

const ERROR_TITLE =
  /^(?:\W*(?:error|erreur|http)?\s*(?:40[0134]|410|429|50[0234])\b|.{0,40}\b(?:page (?:not found|introuvable|non trouvée|no encontrada)|not found|introuvable|access denied|accès refusé|acceso denegado|forbidden|seite nicht gefunden|service unavailable|bad gateway|too many requests|oups|just a moment|attention required|are you a (?:robot|human)|security check|verify you are human)\b|.{0,40}(?:الصفحة غير موجودة|خطأ 404))/iu

const CONSENT =
  /\b(?:cookies?|consent(?:ement|imiento)?|tracking|traceurs|partenaires|partners|vie privée|privacy|datenschutz|einwilligung|rgpd|gdpr)\b|ملفات تعريف الارتباط|الكوكيز/giu

const PAYWALL =
  /(?:réservée? (?:aux|à nos) abonnés|abonnez-vous pour (?:lire|continuer|accéder)|pour lire (?:la suite|l['’]intégralité)|la suite (?:de cet article )?est réservée|il vous reste \d{1,3} ?% de cet article|subscribe to (?:continue|read|keep reading)|to continue reading|subscribers? only|this (?:article|content) is for (?:subscribers|members)|become a (?:member|subscriber) to|suscríbete para|solo para suscriptores|contenido exclusivo para suscriptores|nur für abonnenten|jetzt weiterlesen|mit einem abo|للمشتركين فقط|محتوى (?:خاص|حصري) (?:بال|لل)مشتركين|اشترك لقراءة|لمتابعة القراءة)/iu

const LOGIN =
  /\b(?:log ?in|sign in|connectez-vous|se connecter|identifiez-vous|iniciar sesión|anmelden|mot de passe|password)\b|تسجيل الدخول|كلمة (?:المرور|السر)/iu

/**
 * Refuses pages that are no article (bad input 60): error pages, walls of consent, log-ins, first lines before a paywall.
 * Throws AppError('unreadable') that says which, so that it is never imported as copy.
 */
export function refuseStub(suspect: Suspect): void {
  if (suspect.text.length >= ARTICLE && !suspect.paid) return
  const reason = reasonOf(suspect)
  if (reason) throw new AppError('unreadable', `${reason} Nothing was imported.`)
}

function reasonOf({ text, metadata, page, passwords, paid, refresh }: Suspect): string | undefined {
  const short = text.length < SHORT
  if (short && ERROR_TITLE.test(metadata.title ?? '')) return `The page is an error page (“${metadata.title}”).`
  if (text.length < ARTICLE && isConsent(text)) return 'The page asks for consent to cookies and shows no article.'
  // News in brief stands on pages whose head has a log-in of its own.
  if (text.length < BRIEF && passwords > 0 && LOGIN.test(page)) return 'The page asks to log in and shows no article.'
  if ((paid || metadata.paid) && text.length < ARTICLE && PAYWALL.test(page)) return STUB
  if (short && PAYWALL.test(page)) return STUB
  if (text.length < 100 && refresh) return `The page only sends the reader on, to ${refresh}: that was not followed.`
  return undefined
}

const STUB = 'The page shows only the beginning of an article that is for subscribers.'

/** A wall speaks of consent once in every few dozen words. */
function isConsent(text: string): boolean {
  const said = text.match(CONSENT)?.length ?? 0
  return said >= 3 && said * 150 > text.length
}
