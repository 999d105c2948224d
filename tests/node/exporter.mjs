// The German exporter in four variants: what is answered, and what Kazakhstan's law says. From the law, not from the
// code: AIL 21(1) to (3), CAO 641-1 and 641(1), Entrepreneurial Code 24; 1 MCI = KZT 4,325 in 2026.

export const asOf = "2026-11-23";
export const rate = { value: "588.4", date: "2025-12-04" };

/** A German maker with a branch in Almaty that runs a system; nothing special occurs. */
export const maker = {
  org_kind: "company",
  org_seat: ["germany", "kazakhstan"],
  headcount: 180,
  kz_annual_income: { amount: 15000000, currency: "EUR" },
  sector: [],
  working_method: "learnt",
  where_used: ["germany", "kazakhstan"],
  kz_roles: ["holder"],
  data_location: ["kazakhstan"],
  people_functions: [],
  harmful_functions: [],
  last_word: "human_can_undo",
  person_effects: [],
  kz_data_ground: "consent",
  kz_data_subjects: 5000,
  kz_failure: [],
  training_data: [],
};
const pictures = {
  ...maker,
  data_kinds: ["name", "free_text"],
  output_kinds: ["talks", "text", "image"],
  content_shows: ["real_things"],
  kz_distributed: true,
  kz_can_mislead: true,
  kz_offers: true,
};
const likeness = { ...pictures, content_shows: ["real_things", "real_persons"] };

export const variants = {
  "18a: pictures of real machines": {
    answers: pictures,
    applies: "yes",
    owed: ["kz_goods_notice", "kz_store_locally"],
    not: ["kz_machine_mark", "kz_visible_warning", "kz_inform_users"],
    fines: { kz_641_p1: [[1297500, 2205]] },
    none: ["kz_641_1a"],
  },
  "18b: the likeness of a real person": {
    answers: likeness,
    applies: "yes",
    owed: ["kz_goods_notice", "kz_machine_mark", "kz_visible_warning", "kz_inform_users"],
    not: [],
    fines: { kz_641_1a: [[129750, 221], [302750, 515]], kz_641_p1: [[1297500, 2205]] },
    none: [],
  },
  "18c: an income of 40 million euros": {
    answers: { ...likeness, kz_annual_income: { amount: 40000000, currency: "EUR" } },
    applies: "yes",
    owed: ["kz_machine_mark", "kz_visible_warning"],
    not: [],
    fines: { kz_641_1a: [[432500, 735], [865000, 1470]], kz_641_p1: [[4325000, 7350]] },
    none: [],
  },
  "18d: no branch there": {
    answers: { ...likeness, org_seat: ["germany"] },
    applies: "open",
    owed: ["kz_machine_mark", "kz_visible_warning"],
    not: [],
    fines: { kz_641_1a: [[129750, 221], [302750, 515]] },
    none: [],
  },
};
