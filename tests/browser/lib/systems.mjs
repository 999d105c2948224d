// Systems to walk through the interview with; the cases of tests/scenarios, as a page is asked about them.

import { asOf, maker } from "../../node/exporter.mjs";

export { asOf };

/** As in tests/scenarios: what the exporter is asked and what else may be asked of him. */
const exporter = {
  ...maker,
  output_kinds: ["text"],
  content_shows: [],
  data_kinds: [],
  kz_decision_ground: "consent",
  kz_mode: "closed",
  kz_state_link: [],
  kz_wants_listing: false,
};

/** Systems with their answers by question id, and what the law says of them. */
export const systems = {
  "a sales chatbot with pictures": {
    answers: { ...exporter, output_kinds: ["talks", "text", "image"], content_shows: ["real_things"], kz_offers: true, data_kinds: ["name", "free_text"] },
    says: { kz_risk: ["minimal"], kz_autonomy: ["medium"], kz_prohibited: ["not_prohibited"] },
  },
  "moods of agents read from their voices": {
    answers: {
      ...exporter,
      headcount: 600,
      people_functions: ["reads_emotions", "staff"],
      kz_p6_ground: "neither",
      data_kinds: ["photo_voice"],
      person_effects: ["major"],
      last_word: "human_always",
    },
    says: { kz_prohibited: ["prohibited"], kz_risk: ["minimal"], kz_autonomy: ["low"] },
  },
  "ranges, parts and things nobody knows": {
    answers: {
      ...exporter,
      headcount: { min: 90, max: 120 },
      kz_annual_income: "unknown",
      output_kinds: { yes: ["text"], unknown: ["image"] },
      last_word: "unknown",
      kz_failure: "unknown",
    },
    says: { kz_prohibited: ["not_prohibited"] },
  },
};

/** One with much in its result: forbidden, duties, penalties, notes. */
export const rich = systems["moods of agents read from their voices"].answers;
