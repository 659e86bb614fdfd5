import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/Switch.css';
import { Button, Checkbox, NativeSelect, Switch, TextInput } from '@mantine/core';
import { useTranslation } from '@/i18n';
import type {
  AudienceCategory,
  DocumentRef,
  StudyAudienceInput,
  StudyPlanDocumentInput,
  StudyPlanInput,
  StudyRule,
  StudyRuleSetting,
} from '@/api';
import { documentName } from '@/shared/lib/references';
import { DateField } from '@/shared/ui/DateField';
import { DocumentPicker } from '@/shared/ui/DocumentPicker';
import classes from './Study.module.css';
import { categories, isUsual, levels, rules, specials, without, type Level } from './words';

interface PartProps {
  input: StudyPlanInput;
  change: (part: Partial<StudyPlanInput>) => void;
}

/** What is studied, with its topics. */
export function Documents({
  input,
  change,
  known,
  learn,
}: PartProps & { known: ReadonlyMap<string, DocumentRef>; learn: (one: DocumentRef) => void }) {
  const { t } = useTranslation('study');
  const all = input.documents ?? [];
  const citations = input.citations ?? [];
  const put = (at: number, one: StudyPlanDocumentInput) =>
    change({ documents: all.map((old, index) => (index === at ? one : old)) });
  return (
    <fieldset className={classes.group}>
      <legend>{t('plan.documents')}</legend>
      {all.length === 0 && <p className="lt-soft">{t('plan.noDocuments')}</p>}
      {all.map((one, at) => {
        const document = known.get(one.documentId);
        const name = document ? documentName(document) : one.documentId;
        const topics = one.topics ?? [];
        return (
          <div key={one.documentId}>
            <div className={classes.line}>
              <span>
                <strong>{name}</strong> {document?.symbol ? document.title : ''}
              </span>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={t('plan.remove', { name })}
                onClick={() => change({ documents: all.filter((other) => other !== one) })}
              >
                ×
              </Button>
            </div>
            {citations.length > 0 && (
              <NativeSelect
                label={t('plan.citationOf')}
                value={one.citation === undefined ? '' : String(one.citation)}
                data={[
                  { value: '', label: t('plan.noCitation') },
                  ...citations.map((words, index) => ({ value: String(index), label: words })),
                ]}
                onChange={(event) => {
                  const rest = without(one, 'citation');
                  const chosen = event.currentTarget.value;
                  put(at, chosen === '' ? rest : { ...rest, citation: Number(chosen) });
                }}
              />
            )}
            {topics.map((topic, index) => {
              const set = (part: Partial<typeof topic>) =>
                put(at, {
                  ...one,
                  topics: topics.map((old, i) => (i === index ? { ...old, ...part } : old)),
                });
              return (
                <div key={index} className={classes.topic}>
                  <TextInput
                    label={t('plan.topic')}
                    value={topic.title}
                    maxLength={1000}
                    onChange={(event) => set({ title: event.currentTarget.value })}
                  />
                  <TextInput
                    label={t('plan.presenter')}
                    value={topic.presenterPosition ?? ''}
                    maxLength={300}
                    onChange={(event) => set({ presenterPosition: event.currentTarget.value })}
                  />
                  <Button
                    variant="subtle"
                    aria-label={t('plan.remove', { name: topic.title })}
                    onClick={() => put(at, { ...one, topics: topics.filter((o) => o !== topic) })}
                  >
                    ×
                  </Button>
                </div>
              );
            })}
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => put(at, { ...one, topics: [...topics, { title: '' }] })}
            >
              {t('plan.addTopic')}
            </Button>
          </div>
        );
      })}
      <DocumentPicker
        label={t('plan.addDocument')}
        value={undefined}
        onChange={(document) => {
          if (!document) return;
          learn(document);
          if (all.every((one) => one.documentId !== document.id)) {
            change({ documents: [...all, { documentId: document.id, topics: [] }] });
          }
        }}
      />
    </fieldset>
  );
}

/** Words that cite several documents at once. */
export function Citations({ input, change }: PartProps) {
  const { t } = useTranslation('study');
  const all = input.citations ?? [];
  return (
    <fieldset className={classes.group}>
      <legend>{t('plan.citations')}</legend>
      <p className="lt-small lt-soft">{t('plan.citationsHelp')}</p>
      {all.map((words, at) => (
        <TextInput
          key={at}
          label={t('plan.citation')}
          value={words}
          maxLength={1000}
          onChange={(event) =>
            change({ citations: all.map((old, i) => (i === at ? event.currentTarget.value : old)) })
          }
        />
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => change({ citations: [...all, ''] })}
      >
        {t('plan.addCitation')}
      </Button>
    </fieldset>
  );
}

/** Who studies by when. */
export function Levels({ input, change }: PartProps) {
  const { t } = useTranslation('study');
  const all = input.levels ?? [];
  const named = all.map(({ level }) => level as Level);
  const shown: readonly Level[] = [...levels, ...named.filter((one) => !isUsual(one))];
  return (
    <fieldset className={classes.group}>
      <legend>{t('plan.levels')}</legend>
      {shown.map((level) => {
        const one = all.find((l) => l.level === level);
        const rest = all.filter((l) => l.level !== level);
        return (
          <div key={level} className={classes.level}>
            <Checkbox
              label={t(`level.${level}`)}
              checked={one !== undefined}
              onChange={(event) =>
                change({
                  levels: event.currentTarget.checked
                    ? [...rest, { level, dueOn: input.endsOn }]
                    : rest,
                })
              }
            />
            {one && (
              <DateField
                label={t('plan.levelDue', { level: t(`level.${level}`) })}
                value={one.dueOn}
                required
                onChange={(dueOn) => dueOn && change({ levels: [...rest, { ...one, dueOn }] })}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

/** Whom it reaches. */
export function Audiences({ input, change }: PartProps) {
  const { t } = useTranslation('study');
  const all = input.audiences ?? [];
  const choose = (category: AudienceCategory, on: boolean) => {
    const rest = all.filter((a) => a.category !== category);
    change({ audiences: on ? [...all, { category }] : rest });
  };
  const due = (one: StudyAudienceInput, dueOn: string | undefined) =>
    change({
      audiences: all.map((a) =>
        a === one ? { category: a.category, ...(dueOn ? { dueOn } : {}) } : a,
      ),
    });
  return (
    <fieldset className={classes.group}>
      <legend>{t('plan.audiences')}</legend>
      <div className={classes.choices}>
        {categories.map((category) => (
          <Checkbox
            key={category}
            label={t(`category.${category}`)}
            description={
              category === 'UNION_MEMBER' || category === 'NON_MEMBER'
                ? t('plan.beside')
                : undefined
            }
            checked={all.some((a) => a.category === category)}
            onChange={(event) => choose(category, event.currentTarget.checked)}
          />
        ))}
      </div>
      <p>
        <strong>{t('plan.special')}</strong>
      </p>
      {specials.map((category) => {
        const one = all.find((a) => a.category === category);
        return (
          <div key={category} className={classes.level}>
            <Checkbox
              label={t(`category.${category}`)}
              checked={one !== undefined}
              onChange={(event) => choose(category, event.currentTarget.checked)}
            />
            {one && (
              <DateField
                label={t('plan.briefDue', { category: t(`category.${category}`) })}
                value={one.dueOn}
                onChange={(dueOn) => due(one, dueOn)}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

/** How it is studied. */
export function Rules({ input, change }: PartProps) {
  const { t } = useTranslation('study');
  const all = input.rules ?? [];
  const of = (rule: StudyRule): StudyRuleSetting =>
    all.find((one) => one.rule === rule) ?? { rule, on: false };
  const put = (one: StudyRuleSetting) =>
    change({ rules: [...all.filter(({ rule }) => rule !== one.rule), one] });
  return (
    <fieldset className={classes.group}>
      <legend>{t('plan.rules')}</legend>
      {rules.map((rule) => {
        const one = of(rule);
        return (
          <div key={rule} className={classes.rule}>
            <Switch
              label={t(`rule.${rule}`)}
              checked={one.on}
              onChange={(event) => put({ rule, on: event.currentTarget.checked })}
            />
            {rule === 'ESSAYS' && one.on && (
              <div className={classes.pair}>
                <NativeSelect
                  label={t('plan.hand')}
                  value={one.hand ?? 'HANDWRITTEN'}
                  data={(['HANDWRITTEN', 'TYPED'] as const).map((hand) => ({
                    value: hand,
                    label: t(`hand.${hand}`),
                  }))}
                  onChange={(event) =>
                    put({ ...one, hand: event.currentTarget.value as 'HANDWRITTEN' | 'TYPED' })
                  }
                />
                <DateField
                  label={t('plan.essaysDue')}
                  value={one.dueOn}
                  onChange={(dueOn) => {
                    const rest = without(one, 'dueOn');
                    put(dueOn ? { ...rest, dueOn } : rest);
                  }}
                />
              </div>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
