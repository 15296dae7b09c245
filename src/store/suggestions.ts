import type { SubjectField } from '#domain/deal.ts';
import type { Suggestion, SuggestionStore } from '#domain/suggestion.ts';
import { clean, cleanOrNull } from './clean.ts';
import type { Database } from './database.ts';
import type { Suggestion as Row } from './generated/sqlite/client.ts';
import type { SubjectKind } from './subjects.ts';

export function createSuggestions(db: Database): SuggestionStore {
  return {
    add: (suggestion, { perAuthor, since, perSubject }) =>
      db.write('outbox', async (tx) => {
        const { subject, text, link, authorName, ...rest } = suggestion;
        if ((await tx.suggestion.count({ where: { id: rest.id } })) > 0) return 'stored';
        const ref = { subjectKind: subject.kind, subjectId: subject.id };
        const made = await tx.suggestion.count({ where: { author: rest.author, at: { gte: since } } });
        if (made >= perAuthor) return 'author-limit';
        const waiting = await tx.suggestion.count({ where: { ...ref, outcome: null } });
        if (waiting >= perSubject) return 'subject-limit';
        const said = { text: clean(text), link: cleanOrNull(link), authorName: clean(authorName) };
        await tx.suggestion.create({ data: { ...rest, ...ref, ...said } });
        return 'stored';
      }),
    waiting: (limit) =>
      db.read(async (reader) => {
        const rows = await reader.suggestion.findMany({
          where: { outcome: null },
          orderBy: { seq: 'asc' },
          take: limit,
        });
        return rows.map(suggestionOf);
      }),
    settle: (subject, fields, outcome) =>
      db.write('outbox', async (tx) => {
        const named = fields === 'all' ? [] : fields.filter((field) => field !== null);
        const about =
          fields === 'all'
            ? {}
            : { OR: [{ field: { in: named } }, ...(fields.includes(null) ? [{ field: null }] : [])] };
        const { count } = await tx.suggestion.updateMany({
          where: { subjectKind: subject.kind, subjectId: subject.id, outcome: null, ...about },
          data: { outcome: clean(outcome).slice(0, 200) },
        });
        return count;
      }),
  };
}

function suggestionOf(row: Row): Suggestion {
  const { subjectKind, subjectId, field, id, text, link, author, authorName, guildId, at, outcome } = row;
  return {
    id,
    subject: { kind: subjectKind as SubjectKind, id: subjectId },
    field: field as SubjectField | null,
    text,
    link,
    author,
    authorName,
    guildId,
    at,
    outcome,
  };
}
