import type { HoldingWords } from './holding-words.ts'

/** What holds a draft, in Arabic. */
export const arHolding = {
  claim: 'استلام',
  claimed: 'تم استلام القصاصة',
  unclaim: 'إعادة إلى القسم',
  unclaimed: 'أعيدت القصاصة إلى القسم',
  takeOver: (name) => `استلام من \u2068${name}\u2069`,
  takenOver: (name) => `تم استلام القصاصة من \u2068${name}\u2069`,
  inHand: (name, time) => `بيد \u2068${name}\u2069 إلى غاية ${time}`,
  mine: (time) => `بيدكم إلى غاية ${time}`,
  heldBy: (name, time) => `القصاصة بيد \u2068${name}\u2069 إلى غاية ${time}: اسألوه أو انتظروا.`,
  twoEyes: 'قراءة مزدوجة',
  twoEyesHint: 'يجب أن يعتمد هذه القصاصة شخصان.',
  firstApproved: (name) => `1 من 2: \u2068${name}\u2069`,
  secondNeeded: 'سبق أن اعتمدتموها: يجب أن يعتمدها شخص آخر.',
  endorsed: 'سُجلت الموافقة الأولى: يجب أن يعتمدها شخص آخر',
  expires: (when) => `تغادر القسم ${when}`,
  changes: 'منذ أن فتحتموها:',
  lift: {
    open: 'رفع الحظر',
    title: 'رفع الحظر قبل أوانه',
    text: (until) => `الحظر سار ${until}. القصاصة المعتمدة تُرسل فورا. ويبقى السبب في سجلها.`,
    reason: 'السبب',
    placeholder: 'موافقة المصدر، خُرق الحظر في مكان آخر…',
    missing: 'اذكروا السبب.',
    confirm: 'رفع الحظر',
    done: 'رُفع الحظر',
  },
} satisfies HoldingWords
