/** Form → the modal that Discord shows. */
import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import { cut } from '../cut.ts';
import { LIMITS } from '../limits.ts';
import type { Form, FormField } from './card-button.ts';

export function renderForm(
  { title, fields }: Form,
  customId: string,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId.slice(0, LIMITS.customId),
    title: cut(title, LIMITS.formTitle),
    components: fields.slice(0, LIMITS.formFields).map(
      (field): APILabelComponent => ({
        type: ComponentType.Label,
        label: cut(field.label, LIMITS.formLabel),
        component: inputOf(field),
      }),
    ),
  };
}

function inputOf(field: FormField): APILabelComponent['component'] {
  if (field.kind === 'choice') {
    return {
      type: ComponentType.StringSelect,
      custom_id: field.id,
      required: true,
      options: field.choices.slice(0, LIMITS.choices).map(({ name, value }) => ({
        label: cut(name, LIMITS.choiceName),
        value: value.slice(0, LIMITS.choiceValue),
      })),
    };
  }
  return {
    type: ComponentType.TextInput,
    custom_id: field.id,
    style: field.long ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required: field.required,
    placeholder: cut(field.hint, LIMITS.formHint),
    max_length: Math.min(field.most, LIMITS.formInput),
  };
}
