import '@/shared/ui/fieldStyles';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import { asProblem, getDocumentTextOptions } from '@/api';
import { findQuote } from '@/shared/lib/quote';
import { Card } from '@/shared/ui/Card';
import { OrganisationPicker } from '@/shared/ui/OrganisationPicker';
import { AddresseeFields } from './AddresseeFields';
import { DeadlineFields } from './DeadlineFields';
import { acts, confirmers, unwrapped, type DemandValues } from './demandForm';
import classes from './Demands.module.css';
import { OrganisationList } from './OrganisationList';

interface Props {
  documentId: string;
  values: DemandValues;
  change: (part: Partial<DemandValues>) => void;
  error: unknown;
}

/** The words of every problem at or below a pointer; undefined where it is fine. */
function errorsOf(error: unknown): (pointer: string) => string | undefined {
  const errors = error ? unwrapped(asProblem(error).fieldErrors) : [];
  return (pointer) => {
    const whole = pointer === '/addressees' || pointer === '/deadlines';
    const found = errors.filter(
      (one) => one.pointer === pointer || (!whole && one.pointer.startsWith(`${pointer}/`)),
    );
    return found.length > 0 ? found.map(({ detail }) => detail).join(' ') : undefined;
  };
}

type PartProps = Props & { errorAt: (pointer: string) => string | undefined };

/** The provision it comes from and the words in it; marking words in the passage takes them over. */
function Source({ documentId, values, change, errorAt }: PartProps) {
  const { t } = useTranslation('demands');
  const text = useQuery(getDocumentTextOptions({ path: { id: documentId } }));
  const provisions = text.data?.provisions ?? [];
  const chosen = provisions.find(({ id }) => id === values.provisionId);
  const passage = chosen && findQuote(chosen.text, values.quotedWords);
  return (
    <>
      <NativeSelect
        id="provision"
        label={t('form.provision')}
        description={provisions.length === 0 ? t('form.noText') : undefined}
        value={values.provisionId}
        error={errorAt('/provisionId')}
        onChange={(event) => change({ provisionId: event.currentTarget.value, quotedWords: '' })}
        data={[
          { value: '', label: t('form.wholeDocument') },
          ...provisions.map((one) => ({
            value: one.id,
            label: `${one.label ? `${one.label}. ` : ''}${(one.heading ?? one.text).slice(0, 90)}`,
          })),
        ]}
      />
      {chosen && (
        <blockquote className={classes.quote}>
          {passage ? (
            <>
              {passage.before}
              <mark>{passage.quoted}</mark>
              {passage.after}
            </>
          ) : (
            chosen.text
          )}
        </blockquote>
      )}
      {chosen && (
        <div>
          <Button
            variant="default"
            // The press must not undo what is marked.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              const marked = window.getSelection()?.toString().trim();
              if (marked && findQuote(chosen.text, marked)) change({ quotedWords: marked });
            }}
          >
            {t('form.takeMarked')}
          </Button>
        </div>
      )}
      <Textarea
        id="quoted-words"
        label={t('form.quotedWords')}
        description={t(chosen ? 'form.quotedWordsMark' : 'form.quotedWordsHelp')}
        autosize
        minRows={2}
        value={values.quotedWords}
        error={errorAt('/quotedWords')}
        onChange={(event) => change({ quotedWords: event.currentTarget.value })}
      />
    </>
  );
}

function Proof({ values, change, errorAt }: PartProps) {
  const { t } = useTranslation('demands');
  const { t: d } = useTranslation('domain');
  return (
    <>
      <NativeSelect
        id="confirmer"
        label={t('form.confirmer')}
        description={values.confirmer === 'NONE' ? t('form.confirmerNone') : undefined}
        value={values.confirmer}
        error={errorAt('/confirmer')}
        onChange={(event) => {
          const chosen = confirmers.find((one) => one === event.currentTarget.value);
          if (chosen) change({ confirmer: chosen });
        }}
        data={confirmers.map((one) => ({ value: one, label: d(`confirmer.${one}`) }))}
      />
      {values.confirmer === 'ADVISORY_BOARD' && (
        <OrganisationPicker
          id="confirmer-organisation"
          label={t('form.confirmerOrganisation')}
          required
          value={values.confirmerOrganisation}
          error={errorAt('/confirmerOrganisationId')}
          onChange={(confirmerOrganisation) => change({ confirmerOrganisation })}
        />
      )}
      <label className={classes.tick}>
        <input
          type="checkbox"
          checked={values.evidenceRequired}
          onChange={(event) => change({ evidenceRequired: event.currentTarget.checked })}
        />
        {t('form.evidenceRequired')}
      </label>
    </>
  );
}

/** Who does what, by when, shown how, confirmed by whom. */
export function DemandFields(props: Props) {
  const { t } = useTranslation('demands');
  const { t: d } = useTranslation('domain');
  const { values, change, error } = props;
  const errorAt = errorsOf(error);
  const part = { ...props, errorAt };
  return (
    <>
      <Card title={t('form.what')}>
        <div className={classes.stack}>
          <NativeSelect
            id="act"
            label={t('form.act')}
            value={values.act}
            error={errorAt('/act')}
            onChange={(event) => {
              const chosen = acts.find((one) => one === event.currentTarget.value);
              if (chosen) change({ act: chosen });
            }}
            data={acts.map((act) => ({ value: act, label: d(`act.${act}`) }))}
          />
          <Textarea
            id="title"
            label={t('form.title')}
            description={t('form.titleHelp')}
            required
            autosize
            minRows={2}
            value={values.title}
            error={errorAt('/title')}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
          <Source {...part} />
          <TextInput
            id="output"
            label={t('form.output')}
            description={t('form.outputHelp')}
            value={values.output}
            error={errorAt('/output')}
            onChange={(event) => change({ output: event.currentTarget.value })}
          />
        </div>
      </Card>
      <Card title={t('form.who')}>
        <div className={classes.stack}>
          <AddresseeFields
            value={values.addressees}
            errorAt={errorAt}
            onChange={(addressees) => change({ addressees })}
          />
          <OrganisationList
            id="coordinators"
            label={t('form.coordinators')}
            value={values.coordinators}
            error={errorAt('/coordinatorIds')}
            onChange={(coordinators) => change({ coordinators })}
          />
        </div>
      </Card>
      <Card title={t('form.when')}>
        <div className={classes.stack}>
          <DeadlineFields
            documentId={props.documentId}
            value={values.deadlines}
            errorAt={errorAt}
            onChange={(deadlines) => change({ deadlines })}
          />
        </div>
      </Card>
      <Card title={t('form.proof')}>
        <div className={classes.stack}>
          <Proof {...part} />
        </div>
      </Card>
    </>
  );
}
