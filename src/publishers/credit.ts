import type { Story } from '../model/story.ts'

/** The credit that must stand in whatever goes out: the copy's own words, else the agency its dateline names. */
export const creditLine = ({ credit, dateline }: Story): string | undefined => credit?.phrase ?? dateline?.agency
