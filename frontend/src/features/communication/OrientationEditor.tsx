import '@/shared/ui/fieldStyles';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '@/i18n';
import type {
  DocumentRef,
  DocumentRow,
  OrganisationRef,
  OrientationInput,
  OrientationTopic,
  OrientationTopicInput,
} from '@/api';
import { addDays, dateInVietnam } from '@/shared/lib/dates';
import { documentName } from '@/shared/lib/references';
import { DateField } from '@/shared/ui/DateField';
import { DocumentPicker } from '@/shared/ui/DocumentPicker';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { OrganisationPicker } from '@/shared/ui/OrganisationPicker';
import classes from './Communication.module.css';
import {
  emptyTopic,
  levels as allLevels,
  levelsBelow,
  monthsAround,
  useOrientationWords,
} from './orientationWords';
import { channels, formatMonth } from './words';

interface TopicProps {
  index: number;
  topic: OrientationTopicInput;
  document: DocumentRef | undefined;
  error: unknown;
  onChange: (topic: OrientationTopicInput) => void;
  onRemove: () => void;
}

function without(topic: OrientationTopicInput, key: keyof OrientationTopicInput) {
  return Object.fromEntries(
    Object.entries(topic).filter(([name]) => name !== key),
  ) as OrientationTopicInput;
}

function TopicFields({ index, topic, document, error, onChange, onRemove }: TopicProps) {
  const { t } = useTranslation('orientation');
  const { t: named } = useTranslation('communication');
  const [paper, setPaper] = useState<DocumentRow>();
  const at = (field: string) => fieldErrorOf(error, `/topics/${index}${field}`);
  const kept = topic.documentId && !paper ? document : undefined;
  return (
    <fieldset className={classes.group}>
      <legend>{t('edit.topic', { number: index + 1 })}</legend>
      <TextInput
        label={t('edit.topicTitle')}
        required
        maxLength={1000}
        value={topic.title}
        error={at('/title')}
        onChange={(event) => onChange({ ...topic, title: event.currentTarget.value })}
      />
      <Textarea
        label={t('edit.words')}
        autosize
        minRows={2}
        maxLength={4000}
        value={topic.words ?? ''}
        onChange={(event) => onChange({ ...topic, words: event.currentTarget.value })}
      />
      <TextInput
        label={t('edit.audience')}
        maxLength={500}
        value={topic.audience ?? ''}
        onChange={(event) => onChange({ ...topic, audience: event.currentTarget.value })}
      />
      <Checkbox.Group
        label={t('edit.channels')}
        value={topic.channels ?? []}
        onChange={(chosen) =>
          onChange({ ...topic, channels: channels.filter((one) => chosen.includes(one)) })
        }
      >
        <div className={classes.checksWide}>
          {channels.map((one) => (
            <Checkbox key={one} value={one} label={named(`channel.${one}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <DocumentPicker
        label={t('edit.document')}
        {...(kept ? { description: `${documentName(kept)} · ${kept.title}` } : {})}
        value={paper}
        error={at('/documentId')}
        onChange={(one) => {
          setPaper(one);
          onChange(one ? { ...topic, documentId: one.id } : without(topic, 'documentId'));
        }}
      />
      <Button variant="default" onClick={onRemove}>
        {t('edit.remove', { number: index + 1 })}
      </Button>
    </fieldset>
  );
}

interface LevelsProps {
  offered: readonly string[];
  chosen: OrientationInput['levels'];
  dueOn: string;
  error: unknown;
  onChange: (levels: OrientationInput['levels']) => void;
}

function LevelFields({ offered, chosen, dueOn, error, onChange }: LevelsProps) {
  const { t } = useTranslation('orientation');
  const words = useOrientationWords();
  return (
    <fieldset className={classes.group} id="orientation-levels" tabIndex={-1}>
      <legend>{t('edit.levels')}</legend>
      {offered.map((level) => {
        const at = chosen.findIndex((one) => one.level === level);
        const one = chosen[at];
        return (
          <div key={level} className={classes.level}>
            <Checkbox
              label={t('edit.level', { level: words.level(level) })}
              checked={one !== undefined}
              onChange={(event) =>
                onChange(
                  event.currentTarget.checked
                    ? [...chosen, { level, dueOn }]
                    : chosen.filter((other) => other.level !== level),
                )
              }
            />
            {one && (
              <DateField
                label={t('edit.dueOn', { level: words.level(level) })}
                required
                value={one.dueOn}
                error={fieldErrorOf(error, `/levels/${at}/dueOn`)}
                onChange={(day) =>
                  onChange(
                    chosen.map((other) =>
                      other.level === level ? { level, dueOn: day ?? '' } : other,
                    ),
                  )
                }
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

interface Props {
  organisation: OrganisationRef;
  start: OrientationInput;
  board: OrganisationRef | undefined;
  /** Of the superior; they come first and stay. */
  inherited: readonly OrientationTopic[];
  documents: readonly (DocumentRef | undefined)[];
  busy: boolean;
  error: unknown;
  onSave: (input: OrientationInput) => void;
  onCancel: () => void;
}

const said = <K extends string>(key: K, words: string | undefined) =>
  (words?.trim() ? { [key]: words.trim() } : {}) as Partial<Record<K, string>>;

/** What a draft says. */
export function OrientationEditor(props: Props) {
  const { organisation, start, inherited, busy, error, onSave, onCancel } = props;
  const { t } = useTranslation('orientation');
  const [month, setMonth] = useState(start.month);
  const [title, setTitle] = useState(start.title);
  const [board, setBoard] = useState(props.board);
  const [symbol, setSymbol] = useState(start.symbol ?? '');
  const [paperOn, setPaperOn] = useState<string | undefined>(start.paperOn);
  const [levels, setLevels] = useState(start.levels);
  const [topics, setTopics] = useState(
    start.topics.map((topic, index) => ({ key: index, topic, document: props.documents[index] })),
  );
  const passing = start.parentId !== undefined;
  const below = levelsBelow(organisation.level);
  const offered = allLevels.filter(
    (one) => below.includes(one) || start.levels.some((other) => other.level === one),
  );
  const today = dateInVietnam();
  const monthEnd = addDays(`${month.slice(0, 7)}-01`, 27);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (busy) return;
    onSave({
      organisationId: start.organisationId,
      month,
      title: title.trim(),
      levels,
      ...said('boardId', board?.id),
      ...said('parentId', start.parentId),
      ...said('symbol', symbol),
      ...said('paperOn', paperOn),
      topics: topics.map(({ topic }) => ({
        title: topic.title.trim(),
        channels: topic.channels ?? [],
        ...said('words', topic.words),
        ...said('audience', topic.audience),
        ...said('documentId', topic.documentId),
      })),
    });
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <FormErrorSummary
        error={error}
        fields={[
          { pointer: '/month', id: 'orientation-month', label: t('edit.month') },
          { pointer: '/title', id: 'orientation-title', label: t('edit.name') },
          { pointer: '/boardId', id: 'orientation-board', label: t('edit.board') },
          { pointer: '/symbol', id: 'orientation-symbol', label: t('edit.symbol') },
          { pointer: '/levels', id: 'orientation-levels', label: t('edit.levels') },
          { pointer: '/topics', id: 'orientation-add', label: t('edit.topics') },
        ]}
      />
      <NativeSelect
        id="orientation-month"
        label={t('edit.month')}
        value={month}
        disabled={passing}
        error={fieldErrorOf(error, '/month')}
        data={[...new Set([start.month, ...monthsAround(today)])].map((value) => ({
          value,
          label: t('monthIs', { month: formatMonth(value) }),
        }))}
        onChange={(event) => {
          const next = event.currentTarget.value;
          if (title === t('edit.suggested', { month: formatMonth(month) }))
            setTitle(t('edit.suggested', { month: formatMonth(next) }));
          setMonth(next);
        }}
      />
      <TextInput
        id="orientation-title"
        label={t('edit.name')}
        required
        maxLength={500}
        value={title}
        error={fieldErrorOf(error, '/title')}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <div className={classes.grid}>
        <OrganisationPicker
          id="orientation-board"
          label={t('edit.board')}
          under={start.organisationId}
          value={board}
          error={fieldErrorOf(error, '/boardId')}
          onChange={setBoard}
        />
        <TextInput
          id="orientation-symbol"
          label={t('edit.symbol')}
          maxLength={100}
          value={symbol}
          error={fieldErrorOf(error, '/symbol')}
          onChange={(event) => setSymbol(event.currentTarget.value)}
        />
        <DateField
          label={t('edit.paperOn')}
          value={paperOn}
          error={fieldErrorOf(error, '/paperOn')}
          onChange={setPaperOn}
        />
      </div>
      <LevelFields
        offered={offered}
        chosen={levels}
        dueOn={monthEnd < today ? addDays(today, 7) : monthEnd}
        error={error}
        onChange={setLevels}
      />
      {inherited.length > 0 && (
        <section className={classes.note}>
          <h2>{t('edit.inherited')}</h2>
          <ol>
            {inherited.map((topic) => (
              <li key={topic.id}>{topic.title}</li>
            ))}
          </ol>
        </section>
      )}
      <h2>{t(passing ? 'edit.ownTopics' : 'edit.topics')}</h2>
      {topics.map(({ key, topic, document }, index) => (
        <TopicFields
          key={key}
          index={index}
          topic={topic}
          document={document}
          error={error}
          onChange={(next) =>
            setTopics(topics.map((one) => (one.key === key ? { ...one, topic: next } : one)))
          }
          onRemove={() => setTopics(topics.filter((one) => one.key !== key))}
        />
      ))}
      <div className={classes.buttons}>
        <Button
          id="orientation-add"
          variant="default"
          disabled={topics.length >= 20}
          onClick={() =>
            setTopics([
              ...topics,
              {
                key: Math.max(-1, ...topics.map((one) => one.key)) + 1,
                topic: emptyTopic(),
                document: undefined,
              },
            ])
          }
        >
          {t('edit.add')}
        </Button>
      </div>
      <div className={classes.buttons}>
        <Button type="submit" loading={busy} disabled={!title.trim()}>
          {t('edit.save')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('edit.cancel')}
        </Button>
      </div>
    </form>
  );
}
