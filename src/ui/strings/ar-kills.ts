import type { KillsWords } from './kills-words.ts'
import { counted } from './plural.ts'

/** Kills in Arabic. */
export const arKills = {
  label: 'إلغاءات تنتظر الإقرار بها',
  title: 'إلغاء',
  by: (who) => `من طرف ${who}`,
  nowhere: 'لم تكن قد أُرسلت إلى أي وجهة.',
  acknowledge: 'أقرّ بالاطلاع',
  acknowledgeOf: (headline) => `الإقرار بالاطلاع على الإلغاء: ${headline}`,
  acknowledged: 'تم الإقرار بالإلغاء',
  acknowledgedBy: (who) => `أقرّ بالاطلاع: ${who}`,
  more: counted('ar-MA')({
    one: 'إلغاء آخر',
    two: 'إلغاءان آخران',
    few: '# إلغاءات أخرى',
    many: '# إلغاء آخر',
    other: '# إلغاء آخر',
  }),
  killedBy: (who) => `ألغى ${who} هذه القصاصة. يجب عدم نشرها.`,
  reason: 'السبب',
  kill: 'إلغاء القصاصة',
  killed: 'أُلغيت القصاصة',
  dialog: {
    title: 'إلغاء القصاصة',
    text: 'ستُجمَّد القصاصة، ويُطلب سحبها من كل وجهة تسلمتها. يُبلَّغ السبب إلى هذه الوجهات.',
    reason: 'السبب',
    placeholder: 'وقائع غير صحيحة، قرار قضائي، إرسال عن طريق الخطأ…',
    missing: 'اذكر السبب.',
    confirm: 'إلغاء القصاصة',
  },
} satisfies KillsWords
