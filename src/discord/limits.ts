/** Every limit of Discord's that we keep to, in UTF-16 units (Discord counts code points in places; ours is the safe side). */

export const LIMITS = {
  /** The schema lets a bot send 4,000, the documentation says 2,000: the smaller holds. */
  content: 2000,
  embedTitle: 256,
  embedDescription: 4096,
  embedFields: 25,
  fieldName: 256,
  fieldValue: 1024,
  /** Over all embeds of one message; not in the schema. */
  embedTotal: 6000,
  url: 2048,
  nonce: 25,
  threadName: 100,
  customId: 100,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  /** Messages that one request for a channel's history may bring. */
  history: 100,
  attachmentDescription: 1024,
  formTitle: 45,
  formLabel: 45,
  formHint: 100,
  formFields: 5,
  formInput: 4000,
} as const;
