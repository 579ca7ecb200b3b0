import type { LedgerWords } from './ledger-words.ts'
import { counted } from './plural.ts'

const count = counted('ar-MA')

/** The quote ledger in Arabic. */
export const arLedger = {
  title: 'سجل التصريحات',
  speaker: 'المتحدث',
  speakerHint: 'الاسم كاملا أو جزء منه',
  words: 'كلمات',
  wordsHint: 'كل الكلمات، وسياد* لبداية كلمة',
  language: 'اللغة',
  anyLanguage: 'كل اللغات',
  agency: 'الوكالة',
  from: 'من',
  to: 'إلى',
  allVersions: 'مع النسخ السابقة',
  killed: 'مع القصاصات الملغاة',
  export: 'CSV',
  exportHint: 'كل التصريحات المعثور عليها، لجدول بيانات',
  earlier: (version) => `النسخة ${version}، تم استبدالها`,
  more: 'عرض المزيد',
  empty: 'لا تصريحات بعد',
  emptyHint: 'تدخل التصريحات إلى السجل مع القصاصات.',
  emptyFiltered: 'لا تصريح يوافق هذه المعايير',
  clear: 'مسح المعايير',
  changes: {
    title: 'تصريحات تغيرت',
    offered: 'التحيين المقترح',
    prints: 'نشره بصيغة أخرى',
    attributes: 'نسبه إلى متحدث آخر',
    leavesOut: count({
      one: 'تصريح واحد محذوف',
      two: 'تصريحان محذوفان',
      few: '# تصريحات محذوفة',
      many: '# تصريحا محذوفا',
      other: '# تصريح محذوف',
    }),
    adds: count({
      one: 'تصريح واحد إضافي',
      two: 'تصريحان إضافيان',
      few: '# تصريحات إضافية',
      many: '# تصريحا إضافيا',
      other: '# تصريح إضافي',
    }),
    same: 'دون اختلاف',
    removed: 'محذوف',
    added: 'مضاف',
  },
} satisfies LedgerWords
