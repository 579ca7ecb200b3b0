import type { VerbForms } from '../lexicon.ts'

type Forms = { finite: string[]; past: string[]; participle: string[]; infinitive: string[] }

/** A regular verb in -ar; `present` is the stem of the third person where it differs ("recuerd" for recordar). */
const ar = (infinitive: string, present = infinitive.slice(0, -2)): Forms => {
  const stem = infinitive.slice(0, -2)
  return {
    finite: [`${present}a`, `${present}an`, `${stem}ó`, `${stem}aron`, `${stem}aba`, `${stem}aban`, `${stem}ará`],
    past: [`${stem}ado`],
    participle: [`${stem}ando`],
    infinitive: [infinitive],
  }
}

const list = (line: string): Forms[] => line.split(/\s*,\s*/u).map((verb) => ar(verb))

const forms = (line: string): string[] => line.split(', ').filter(Boolean)

const verb = (finite: string, past: string, participle: string, infinitive: string): Forms => ({
  finite: forms(finite),
  past: forms(past),
  participle: forms(participle),
  infinitive: forms(infinitive),
})

const gather = (verbs: Forms[]): VerbForms => {
  const all = (key: keyof Forms): string[] => [...new Set(verbs.flatMap((forms) => forms[key]))]
  return { finite: all('finite'), past: all('past'), participle: all('participle'), infinitive: all('infinitive') }
}

const clause = gather([
  ...list(
    'afirmar, señalar, indicar, declarar, explicar, asegurar, manifestar, destacar, subrayar, precisar, anunciar, informar, comentar, expresar, aclarar, relatar, confirmar, considerar, estimar, opinar, argumentar, recalcar, resaltar, remarcar, puntualizar, matizar, alegar, denunciar, lamentar, criticar, notificar, constatar, pronosticar, revelar, comunicar, confesar, apuntar, detallar, especificar, enfatizar, acentuar, alertar, avisar, avanzar, reiterar, insinuar, vaticinar, testificar, relacionar, razonar, jurar, augurar, justificar, observar, certificar, proclamar, evidenciar, susurrar, ratificar, narrar, valorar, reseñar, adelantar, publicar, evocar, contestar, replicar, auspiciar, agregar',
  ),
  ar('recordar', 'recuerd'),
  ar('contar', 'cuent'),
  ar('mostrar', 'muestr'),
  ar('negar', 'nieg'),
  ar('demostrar', 'demuestr'),
  ar('comprobar', 'comprueb'),
  ar('aseverar'),
  ar('juzgar'),
  ar('esperar'),
  ar('pensar', 'piens'),
  ar('recomendar', 'recomiend'),
  ar('rechazar'),
  verb('dijo, dice, dijeron, dicen, decía, decían, dirá', 'dicho', 'diciendo', 'decir'),
  verb('añadió, añade, añadieron, añaden, añadía', 'añadido', 'añadiendo', 'añadir'),
  verb('advirtió, advierte, advirtieron, advierten', 'advertido', 'advirtiendo', 'advertir'),
  verb('sostuvo, sostiene, sostuvieron, sostienen, sostenía', 'sostenido', 'sosteniendo', 'sostener'),
  verb('mantuvo, mantiene, mantuvieron', 'mantenido', 'manteniendo', 'mantener'),
  verb('reconoció, reconoce, reconocieron, reconocen', 'reconocido', 'reconociendo', 'reconocer'),
  verb('admitió, admite, admitieron, admiten', 'admitido', 'admitiendo', 'admitir'),
  verb('respondió, responde, respondieron', 'respondido', 'respondiendo', 'responder'),
  verb('insistió, insiste, insistieron', 'insistido', 'insistiendo', 'insistir'),
  verb('expuso, expone, expusieron', 'expuesto', 'exponiendo', 'exponer'),
  verb('escribió, escribe, escribieron', 'escrito', 'escribiendo', 'escribir'),
  verb('concluyó, concluye, concluyeron', 'concluido', 'concluyendo', 'concluir'),
  verb('refirió, refiere', 'referido', 'refiriendo', 'referir'),
  verb('sugirió, sugiere, sugirieron', 'sugerido', 'sugiriendo', 'sugerir'),
  verb('prometió, promete, prometieron', 'prometido', 'prometiendo', 'prometer'),
  verb('se supo, se sabe', '', '', ''),
  verb('trascendió, ha trascendido', '', '', ''),
  verb('cree, creen, creía', 'creído', 'creyendo', 'creer'),
  verb('repitió, repite', 'repetido', 'repitiendo', 'repetir'),
  verb('arguyó, arguye', 'argüido', 'arguyendo', 'argüir'),
  verb('adujo, aduce', 'aducido', 'aduciendo', 'aducir'),
  verb('predijo, predice', 'predicho', 'prediciendo', 'predecir'),
  verb('previó, prevé, prevén', 'previsto', 'previendo', 'prever'),
  verb('temió, teme, temen', 'temido', 'temiendo', 'temer'),
  verb('hizo saber, hace saber', 'hecho saber', 'haciendo saber', 'hacer saber'),
  verb('dio a conocer, da a conocer', 'dado a conocer', 'dando a conocer', 'dar a conocer'),
  verb(
    'puso de relieve, pone de relieve, puso de manifiesto, pone de manifiesto',
    'puesto de relieve, puesto de manifiesto',
    'poniendo de relieve, poniendo de manifiesto',
    'poner de relieve',
  ),
  verb('hizo hincapié, hace hincapié', 'hecho hincapié', 'haciendo hincapié', 'hacer hincapié'),
  verb('dejó claro, deja claro', 'dejado claro', 'dejando claro', 'dejar claro'),
  verb('coincidió, coincide, coincidieron', 'coincidido', 'coincidiendo', 'coincidir'),
  verb('discrepó, discrepa', 'discrepado', 'discrepando', 'discrepar'),
])

const marks = gather([
  ...list(
    'preguntar, bromear, ironizar, exclamar, gritar, lanzar, abogar, apostar, calificar, celebrar, felicitar, invitar, llamar, rematar, saludar, zanjar, sentenciar, cuestionar, reclamar, animar, acusar, ordenar, solicitar, titular, quejar, continuar, alabar, elogiar, apostillar, terciar',
  ),
  verb('prosiguió, prosigue', 'proseguido', 'prosiguiendo', 'proseguir'),
  verb('pidió, pide, pidieron', 'pedido', 'pidiendo', 'pedir'),
  verb('defendió, defiende, defendieron', 'defendido', 'defendiendo', 'defender'),
  verb('describió, describe', 'descrito', 'describiendo', 'describir'),
  verb('agradeció, agradece', 'agradecido', 'agradeciendo', 'agradecer'),
  verb('leyó, lee', 'leído', 'leyendo', 'leer'),
  verb('rió, ríe', 'reído', 'riendo', 'reír'),
  verb('exigió, exige', 'exigido', 'exigiendo', 'exigir'),
  verb('definió, define', 'definido', 'definiendo', 'definir'),
])

export const spanishVerbs = { clause, marks }
