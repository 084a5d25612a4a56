/** The product's English as data: what is not written, and the one word for each idea. Looked up by english.test.ts. */

/** Phrases no native professional writes in software; each with what to write instead. */
export const FORBIDDEN: readonly { readonly phrase: RegExp; readonly instead: string }[] = [
  { phrase: /\breckon(s|ed|ing)?\b/i, instead: "compute, use, count" },
  { phrase: /\bmend(s|ed|ing)?\b/i, instead: "correct, fix" },
  { phrase: /\banew\b/i, instead: "again" },
  { phrase: /\bnone (is|are)\b/i, instead: "no … is, name the thing" },
  { phrase: /\bfor ?ever\b|\bfor good\b/i, instead: "permanently" },
  { phrase: /\b(who|what|when|where|which|how)(so)?ever\b(?! you like)/i, instead: "anyone who, any" },
  { phrase: /\b(all|some|much|part|nothing|none|one|parts?) of it\b/i, instead: "name the thing" },
  {
    phrase: /\b(there|here|where)(by|of|in|upon|with|to|from)\b(?<!where to)/i,
    instead: "split the sentence",
  },
  { phrase: /\bsuch as (is|are|was)\b/i, instead: "name it" },
  { phrase: /\b(whilst|amongst|upon|yonder|lest|unto|aught)\b/i, instead: "while, among, on, so that" },
  { phrase: /(?<!\bthere )\b(is|are|was|were) no (?!longer\b|more than\b)/i, instead: "is not a, has no" },
  { phrase: /\b(be|is|are|was) (to be )?had\b|\bbe had\b/i, instead: "be available" },
  { phrase: /\bcannot be told\b|\bas told\b/i, instead: "is unknown, see" },
  { phrase: /\bworked off\b/i, instead: "processed" },
  { phrase: /\bon show\b/i, instead: "listed, shown" },
  { phrase: /\buntil when\b/i, instead: "deadline" },
  { phrase: /\b(rest|rests|rested|resting) on\b/i, instead: "depend on, be based on" },
  { phrase: /\b(stand|stands|stood) (at|twice|already|there|now)\b/i, instead: "is at, appears" },
  { phrase: /\b(speak|speaks|spoke) of\b/i, instead: "cover, mention" },
  { phrase: /\b(level|level \d|target|standard|design|finance) asks? (for|that)\b/i, instead: "require" },
  { phrase: /\bcomes? about\b|\bcame to\b|\bwhat became\b/i, instead: "is determined, result" },
  { phrase: /\b(by|of) (itself|themselves)\b/i, instead: "automatically" },
  { phrase: /\bbrought back\b|\bbe taken back\b|\btook back\b/i, instead: "restored, undone" },
  { phrase: /\bgo(es)? on\b|\bgo on\b/i, instead: "continue" },
  { phrase: /\bconcerns? (us|you|the company|it)\b/i, instead: "applies to" },
  { phrase: /\b(begun|begin|begins|began) (the|a|an) (draft|assessment)\b/i, instead: "start" },
  { phrase: /\bany more\b/i, instead: "no longer" },
  { phrase: /\bwholly\b|\bof its own\b|\bof their own\b|\bof our own\b/i, instead: "its own …" },
  { phrase: /\bplease\b/i, instead: "say plainly what to do" },
  { phrase: /\bmoney\b.*\b(least|most)\b|\b(least|most) money\b/i, instead: "lowest cost" },
  { phrase: /\(s\)/, instead: "a plural form with _one" },
  { phrase: /!/, instead: "a full stop" },
  { phrase: /\b(its|it's|the|a|an|of|to|is|and) \1\b/i, instead: "the word once" },
  {
    phrase: /\b[Aa] (?=[aeio]\w)(?!one\b|once\b)|\b[Aa]n (?=[bcdfgjklmnpqrstvwyz][a-z])/,
    instead: "the right article",
  },
  { phrase: / %/, instead: "% without a space" },
];

/** One word for one idea; `not` are words for the same idea that are not written beside it. */
export const TERMS: readonly { readonly write: string; readonly zh: string; readonly not: RegExp }[] = [
  // The kind of an organisation is "firm" in the command that adds one: a code, not a word.
  { write: "company", zh: "企业", not: /(?<!\badd )\b(firms?|enterprises?)\b/i },
  { write: "mandatory scene", zh: "约束性场景", not: /\bconstrained\b|\bbinding scene/i },
  { write: "guiding scene", zh: "指导性场景", not: /\bguidance scene/i },
  { write: "question", zh: "题项", not: /\bitems?\b/i },
  { write: "industry", zh: "行业", not: /(?<!--)\bsectors?\b/i },
  { write: "chain, industrial chain", zh: "产业链", not: /\b(sector|industry|supply and) chains?\b/i },
  { write: "log in, login, username", zh: "登录、登录名", not: /\bsign(ed|s)? (in|on)\b|\blog-in name\b/i },
  { write: "raise (a scene, a question)", zh: "提升", not: /\b(up)?lift(s|ed|ing)?\b/i },
  { write: "someone, anyone, everyone", zh: "有人", not: /\b(some|any|every)body\b/i },
  { write: "maturity", zh: "数字化水平", not: /\bdigital[ -]levels?\b/i },
  { write: "pillar (of AI readiness)", zh: "支撑", not: /\bsix (supports|bases)\b|\bthe support\b/i },
  { write: "additional question", zh: "补充问题", not: /\bfurther questions?\b/i },
  { write: "required or excluded solution", zh: "必选、排除", not: /\bpin(s|ned)?\b/i },
  { write: "saved target", zh: "已存目标", not: /\bkept targets?\b/i },
  { write: "proven optimal", zh: "已证明最优", not: /\bproved (to be )?(the )?best\b/i },
  { write: "range", zh: "价格区间", not: /\b(reference|contract|price) bands?\b/i },
  { write: "official", zh: "主管部门人员", not: /\bofficers?\b/i },
  { write: "audit trail", zh: "审计记录", not: /\b(audit log|protocol)\b/i },
];

/** Names of levels, the same everywhere they are written. */
export const LEVEL_NAMES = ["initial", "standardised", "integrated", "collaborative"] as const;

/** The longest sentence, in words; a value in {{braces}} counts as one. */
export const MOST_WORDS = 30;
