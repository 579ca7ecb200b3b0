import type { VerbForms } from '../lexicon.ts'

type Forms = { finite: string[]; past: string[]; participle: string[]; infinitive: string[] }

/** A verb by its past and present in the third person and its participle; the feminine and the plural follow. */
const verb = (past: string, present: string, participle?: string): Forms => {
  const stem = past.endsWith('ى') ? past.slice(0, -1) : past
  const rest = present.slice(1)
  return {
    finite: [past, `${stem}ت`, `${stem}وا`, `${stem}ا`, `ي${rest}`, `ت${rest}`, `ي${rest}ون`],
    past: [past, `${stem}ت`, `${stem}وا`],
    participle: participle ? [`${participle}ا`, `${participle}ة`, `${participle}ين`] : [],
    infinitive: [],
  }
}

const gather = (verbs: Forms[]): VerbForms => {
  const all = (key: keyof Forms): string[] => [...new Set(verbs.flatMap((forms) => forms[key]))]
  return { finite: all('finite'), past: all('past'), participle: all('participle'), infinitive: all('infinitive') }
}

const clause = gather([
  verb('تساءل', 'يتساءل', 'متسائل'),
  verb('قال', 'يقول', 'قائل'),
  verb('أكد', 'يؤكد', 'مؤكد'),
  verb('أضاف', 'يضيف', 'مضيف'),
  verb('أوضح', 'يوضح', 'موضح'),
  verb('ذكر', 'يذكر', 'ذاكر'),
  verb('أبرز', 'يبرز', 'مبرز'),
  verb('أشار', 'يشير', 'مشير'),
  verb('شدد', 'يشدد', 'مشدد'),
  verb('اعتبر', 'يعتبر', 'معتبر'),
  verb('سجل', 'يسجل', 'مسجل'),
  verb('أعلن', 'يعلن', 'معلن'),
  verb('صرح', 'يصرح', 'مصرح'),
  verb('أفاد', 'يفيد', 'مفيد'),
  verb('كشف', 'يكشف', 'كاشف'),
  verb('لفت', 'يلفت', 'لافت'),
  verb('تابع', 'يتابع', 'متابع'),
  verb('نفى', 'ينفي', 'نافي'),
  verb('رأى', 'يرى'),
  verb('اتهم', 'يتهم', 'متهم'),
  verb('حذر', 'يحذر', 'محذر'),
  verb('أقر', 'يقر', 'مقر'),
  verb('زعم', 'يزعم', 'زاعم'),
  verb('ادعى', 'يدعي', 'مدعي'),
  verb('أخبر', 'يخبر', 'مخبر'),
  verb('أبلغ', 'يبلغ', 'مبلغ'),
  verb('بين', 'يبين', 'مبين'),
  verb('نبه', 'ينبه', 'منبه'),
  verb('ذكّر', 'يذكر', 'مذكر'),
  verb('أورد', 'يورد', 'مورد'),
  verb('نوه', 'ينوه', 'منوه'),
  verb('استطرد', 'يستطرد', 'مستطرد'),
  verb('أردف', 'يردف', 'مردف'),
  verb('واصل', 'يواصل', 'مواصل'),
  verb('استرسل', 'يسترسل', 'مسترسل'),
  verb('جدد', 'يجدد', 'مجدد'),
  verb('توقع', 'يتوقع', 'متوقع'),
  verb('رجح', 'يرجح', 'مرجح'),
  verb('تعهد', 'يتعهد', 'متعهد'),
  verb('وعد', 'يعد', 'واعد'),
  verb('أثبت', 'يثبت', 'مثبت'),
  verb('لاحظ', 'يلاحظ', 'ملاحظ'),
  verb('استنتج', 'يستنتج', 'مستنتج'),
  verb('خلص', 'يخلص', 'خالص'),
  verb('خلصت', 'يخلص'),
  verb('عبر', 'يعبر', 'معبر'),
  verb('أعرب', 'يعرب', 'معرب'),
  verb('كتب', 'يكتب', 'كاتب'),
  verb('روى', 'يروي', 'راوي'),
  verb('حكى', 'يحكي', 'حاكي'),
  verb('فسر', 'يفسر', 'مفسر'),
  verb('شرح', 'يشرح', 'شارح'),
  verb('أجاب', 'يجيب', 'مجيب'),
  verb('رد', 'يرد'),
  verb('اعترف', 'يعترف', 'معترف'),
  verb('عزا', 'يعزو', 'عازي'),
  verb('ألح', 'يلح', 'ملح'),
  verb('أصر', 'يصر', 'مصر على'),
  verb('جزم', 'يجزم', 'جازم'),
  verb('أيد', 'يؤيد', 'مؤيد'),
  verb('ارتأى', 'يرتئي'),
  verb('أسر', 'يسر'),
  verb('استبعد', 'يستبعد', 'مستبعد'),
  verb('استدرك', 'يستدرك', 'مستدرك'),
  verb('زاد', 'يزيد'),
  verb('أشاد بأن', 'يشيد بأن'),
  verb('نقل', 'ينقل', 'ناقل'),
  verb('تأسف', 'يتأسف', 'متأسف'),
])

const marks = gather([
  verb('دعا', 'يدعو', 'داعي'),
  verb('طالب', 'يطالب', 'مطالب'),
  verb('ناشد', 'يناشد', 'مناشد'),
  verb('سأل', 'يسأل', 'سائل'),
  verb('هتف', 'يهتف', 'هاتف'),
  verb('صاح', 'يصيح', 'صائح'),
  verb('صرخ', 'يصرخ', 'صارخ'),
  verb('وصف', 'يصف', 'واصف'),
  verb('أشاد', 'يشيد', 'مشيد'),
  verb('ثمن', 'يثمن', 'مثمن'),
  verb('علق', 'يعلق', 'معلق'),
  verb('غرد', 'يغرد', 'مغرد'),
  verb('انتقد', 'ينتقد', 'منتقد'),
  verb('رحب', 'يرحب', 'مرحب'),
  verb('ختم', 'يختم', 'خاتم'),
  verb('اختتم', 'يختتم', 'مختتم'),
  verb('هنأ', 'يهنئ', 'مهنئ'),
  verb('شكر', 'يشكر', 'شاكر'),
])

export const arabicVerbs = { clause, marks }
