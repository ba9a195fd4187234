/** The form of a question, generated from its variables: names with suggestions from the graph, enums as choices, dates. It works without scripts. */
import {
  getNamedType,
  getNullableType,
  type GraphQLEnumType,
  type GraphQLInputField,
  type GraphQLInputType,
  GraphQLID,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { html } from 'hono/html';
import type { Kind } from '../../../graph/draft.ts';
import { kindsReferredTo } from '../../../schema/refers-to.ts';
import { inWords } from '../../../view/selection.ts';
import { indexesUnder, type InvalidValue, maxValues } from '../../../questions/read-variables.ts';
import { type Variable, variablesOf } from '../../../questions/variables.ts';
import { filledTitle, type Question } from '../../../questions/questions.ts';
import { namesOfKinds, nodeOfName } from '../../../store/nodes.ts';
import type { Store } from '../../../store/store.ts';
import type { Html } from '../layout.ts';

/** The most names that a form includes for a field. Beyond that, a script fetches suggestions as the visitor types. */
const maxChoices = 300;

/** What fills in a form. */
export type FormValues = {
  /** The values as text. */
  readonly params: URLSearchParams;
  readonly invalid: readonly InvalidValue[];
  /** Whether the question was asked with any values. */
  readonly isAsked: boolean;
  /** Says what is wrong with a value. */
  readonly problem: (invalid: InvalidValue) => Html;
};

/**
 * The form of a question as one line, which reads like its title: “Who has used [Kubernetes]? [Ask]”. What the title has no place for is
 * collapsed below it.
 */
export function formOf(question: Question, given: FormValues, store: Store): Html {
  const variables = variablesOf(question).filter(({ name }) => !isPaging(name));
  if (variables.length === 0) return html``;
  const choices = new Map<string, readonly Kind[]>();
  const values = { ...given, params: withNames(variables, given, store) };
  const byName = new Map(variables.map((variable) => [variable.name, { ...variable, path: variable.name }]));
  // Every second piece of the title is the name of a variable.
  const pieces = filledTitle(question.titleTemplate, (name) => `\0${name}\0`).split('\0');
  const line = pieces.map((piece, index) => {
    const field = index % 2 === 1 ? byName.get(piece) : undefined;
    return field ? fieldsFor({ ...field, isInLine: true }, values, choices) : wordsOf(piece);
  });
  const inLine = pieces.filter((piece, index) => index % 2 === 1 && byName.has(piece));
  const notInAnswer = { ...values, invalid: given.invalid.filter(({ suggestions }) => !suggestions) };
  const others = [...byName.values()].filter(({ name }) => !inLine.includes(name));
  const fields = others.map((field) => fieldsFor(field, values, choices));
  return html`<form class="question" action="/q/${question.name}#answer">
    ${inLine.length > 0 && html`<div class="line">${line}<button>Ask</button></div>`} ${inLine.map((name) => problemOf(name, notInAnswer))}
    ${others.length > 0 && moreOf(fields, others, inLine.length > 0, values)}
    ${[...choices].map(([id, kinds]) => choicesOf(id, kinds, store))}
  </form>`;
}

/** All fields of a question as a form without a line. */
export function fieldsFormOf(question: Question, given: FormValues, store: Store): Html {
  const variables = variablesOf(question).filter(({ name }) => !isPaging(name));
  const choices = new Map<string, readonly Kind[]>();
  const values = { ...given, params: withNames(variables, given, store) };
  return html`<form class="question" action="/q/${question.name}#answer">
    <div class="fields">${variables.map((variable) => fieldsFor({ ...variable, path: variable.name }, values, choices))}</div>
    <button>Ask</button>
    ${[...choices].map(([id, kinds]) => choicesOf(id, kinds, store))}
  </form>`;
}

/** Words of the line. The question mark is the button. */
function wordsOf(piece: string): Html | '' {
  const words = piece.trim().replace(/\?$/, '');
  return words && html`<span ${/^['’]/.test(words) && html` class="suffix"`}>${words}</span>`;
}

/** The fields that the line has no place for. They are open if there is no line to ask with, or if one of them is not valid. */
function moreOf(fields: readonly Html[], variables: readonly Variable[], hasLine: boolean, { invalid, isAsked, params }: FormValues): Html {
  const isWithin = (path: string) => variables.some(({ name }) => path === name || path.startsWith(`${name}.`));
  const isOpen = (!hasLine && !isAsked) || invalid.some(({ path }) => isWithin(path));
  const count = variables.filter(({ name, initial }) => params.getAll(name).some((text) => text !== '' && text !== String(initial))).length;
  const title = hasLine ? `More options${count > 0 ? ` (${count} set)` : ''}` : 'Change the question';
  return html`<details class="more" ${isOpen && html` open`}>
    <summary>${title}</summary>
    <div class="fields">${fields}</div>
    ${!hasLine && html`<button>Ask</button>`}
  </details>`;
}

/** The values with the names of nodes in place of their slugs and ids, unless the name is that of another node, too. */
function withNames(variables: readonly Variable[], { params }: FormValues, store: Store): URLSearchParams {
  const kindsOf = new Map(variables.map(({ name, kinds }) => [name, kinds]));
  return new URLSearchParams(
    [...params].map(([path, text]) => {
      const kinds = kindsOf.get(path);
      const node = kinds ? nodeOfName(store, kinds, text.trim()) : null;
      const isClear = node && kinds && nodeOfName(store, kinds, node.name)?.key === node.key;
      return [path, isClear ? node.name : text];
    }),
  );
}

/** Whether a variable only selects a page of a list. */
function isPaging(name: string): boolean {
  return name === 'first' || name === 'after';
}

type Field = {
  readonly path: string;
  readonly label: string;
  readonly type: GraphQLInputType;
  readonly kinds: readonly Kind[] | null;
  /** Whether it is part of a line, which shows no labels and has the errors below it. */
  readonly isInLine?: boolean;
};

function fieldsFor(field: Field, given: FormValues, choices: Map<string, readonly Kind[]>): Html {
  const type = getNullableType(field.type);
  if (!isListType(type)) return control(field, given.params.get(field.path) ?? '', given, choices);
  const item = getNullableType(type.ofType);
  if (isInputObjectType(item)) return rowsFor({ ...field, type: item }, given, choices);
  if (isEnumType(item)) return checkboxes(field, item, given);
  const values = [...given.params.getAll(field.path).filter(Boolean).slice(0, maxValues), ''];
  return html`<fieldset class="several">
    <legend>${field.label}</legend>
    ${field.isInLine !== true && problemOf(field.path, given, null)}
    <div data-repeats="${field.path}">
      ${values.map((value, index) => control({ ...field, type: item, label: `${field.label} ${index + 1}` }, value, given, choices, index))}
    </div>
  </fieldset>`;
}

/** A list of input objects: a row of fields for each. */
function rowsFor({ path, label, type }: Field, given: FormValues, choices: Map<string, readonly Kind[]>): Html {
  if (!isInputObjectType(type)) return html``;
  const filled = indexesUnder(path, given.params).slice(0, maxValues);
  const blank = (filled.at(-1) ?? -1) + 1;
  const one = label.replace(/s$/, '');
  // References first, lists last.
  const fields = Object.values(type.getFields()).toSorted((a, b) => rank(a) - rank(b));
  return html`<fieldset class="several">
    <legend>${label}</legend>
    ${problemOf(path, given, null)}
    <div data-repeats="${path}">
      ${[...filled, blank].map((row, index) => {
        const inner = fields.map((field) => ({
          path: `${path}.${row}.${field.name}`,
          label: inWords(field.name),
          type: field.type,
          kinds: kindsReferredTo(field),
        }));
        return html`<fieldset class="row">
          <legend>${one} ${index + 1}</legend>
          ${inner.map((field) => fieldsFor(field, given, choices))}
        </fieldset>`;
      })}
    </div>
  </fieldset>`;
}

function rank(field: GraphQLInputField): number {
  return (isListType(getNullableType(field.type)) ? 2 : 0) + (kindsReferredTo(field) ? 0 : 1);
}

function checkboxes({ path, label }: Field, type: GraphQLEnumType, given: FormValues): Html {
  const chosen = new Set(given.params.getAll(path).map((word) => word.toUpperCase()));
  return html`<fieldset class="choices">
    <legend>${label}</legend>
    ${problemOf(path, given)}
    ${type
      .getValues()
      .map(
        ({ name, description }) =>
          html`<label title="${description}"
            ><input type="checkbox" name="${path}" value="${name}" ${chosen.has(name) && html` checked`} /> ${inWords(name)}</label
          >`,
      )}
  </fieldset>`;
}

/** One input with its label. `index` distinguishes inputs that share a path. */
function control(field: Field, value: string, given: FormValues, choices: Map<string, readonly Kind[]>, index?: number): Html {
  const { path, label, isInLine = false } = field;
  const id = index === undefined ? path : `${path}-${index}`;
  const problem = problemOf(path, given, index === undefined ? undefined : value, id);
  const isWrong = problem !== null;
  // Wide enough for the value or, without one, for the label.
  const size =
    isInLine &&
    html` size="${Math.min(Math.max((value || label).length, 6), 30) + 1}" ${value === '' && html` placeholder="${index ? 'and…' : label}"`}`;
  // The answer says that a name is unknown.
  const isUnknown = given.invalid.some((one) => one.path === path && one.suggestions);
  const describedBy = !isInLine ? `${id}-problem` : isUnknown ? 'answer' : `${path}-problem`;
  const common = html`id="${id}" name="${path}"${size}${isWrong && html` aria-invalid="true" aria-describedby="${describedBy}"`}`;
  // An item of a list is never required.
  const type = index === undefined ? field.type : getNullableType(field.type);
  return html`<div class="field${isWrong && ' wrong'}">
    <label for="${id}">${label}</label>${inputFor({ ...field, type }, value, common, choices)}${!isInLine && problem}
  </div>`;
}

/** The errors at a path: all of them, or those of one given text. */
function problemOf(path: string, { invalid, problem }: FormValues, text?: string | null, id = path): Html | null {
  const errors = invalid.filter((one) => one.path === path && (text === undefined || one.text === text));
  return errors.length === 0 ? null : html`<p class="problem" id="${id}-problem">${errors.map((one) => html`${problem(one)} `)}</p>`;
}

function inputFor({ type, kinds }: Field, value: string, common: Html, choices: Map<string, readonly Kind[]>): Html {
  const named = getNamedType(type);
  const required = isNonNullType(type) && html` required`;
  if (kinds) {
    const id = `choices-${named === GraphQLID ? 'ids' : kinds.join('-')}`;
    choices.set(id, kinds);
    return html`<input ${common} type="text" list="${id}" value="${value}" autocomplete="off" spellcheck="false" ${required} />`;
  }
  if (isEnumType(named) || named.name === 'Boolean') {
    const words = isEnumType(named)
      ? named.getValues().map(({ name }) => [name, inWords(name)])
      : [
          ['true', 'Yes'],
          ['false', 'No'],
        ];
    const options = [...(isNonNullType(type) ? [] : [['', 'Any']]), ...words];
    return html`<select ${common}>
      ${options.map(([option, text]) => html`<option value="${option}" ${option === value && html` selected`}>${text}</option>`)}
    </select>`;
  }
  if (named.name === 'PartialDate')
    return html`<input
      ${common}
      type="text"
      value="${value}"
      class="date"
      inputmode="numeric"
      pattern="\\d{4}(-\\d{2}(-\\d{2})?)?"
      placeholder="2019, 2019-03 or 2019-03-11"
      title="A year, a month or a day: 2019, 2019-03 or 2019-03-11"
      autocomplete="off"
      ${required}
    />`;
  if (named.name === 'Int' || named.name === 'Float')
    return html`<input ${common} type="number" value="${value}" ${named.name === 'Float' && html` step="any"`}${required} />`;
  return html`<input ${common} type="text" value="${value}" ${required} />`;
}

/** Names to choose from. */
function choicesOf(id: string, kinds: readonly Kind[], store: Store): Html {
  const names = namesOfKinds(store, kinds, maxChoices + 1);
  const isAll = names.length <= maxChoices;
  const byId = id === 'choices-ids';
  return html`<datalist
    id="${id}"
    ${!isAll && html` data-more="/choices?${kinds.map((kind) => `kind=${kind}`).join('&')}${byId ? '&by=id' : ''}"`}
  >
    ${names
      .slice(0, maxChoices)
      .map(({ key, name }) => (byId ? html`<option value="${key}">${name}</option>` : html`<option value="${name}"></option>`))}
  </datalist>`;
}
