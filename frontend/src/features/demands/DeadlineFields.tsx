import '@/shared/ui/fieldStyles';
import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import { listOrganisationLevelsOptions, type OrganisationLevel } from '@/api';
import { dateInVietnam } from '@/shared/lib/dates';
import { deadlineKinds, emptyDeadline, ruleOf, type DeadlineValues } from './deadlineForm';
import { Parts, type PartsProps } from './DeadlineParts';
import { Sentence } from './DeadlineSentence';
import { DeadlineWords } from './DeadlineWords';
import classes from './Demands.module.css';

interface OneProps extends PartsProps {
  documentId: string;
  levels: readonly OrganisationLevel[];
  error?: string;
  onRemove: () => void;
}

function OneDeadline(props: OneProps) {
  const { index, documentId, value, change, levels, error, onRemove } = props;
  const { t } = useTranslation('demands');
  const rule = ruleOf(value);
  return (
    <div className={classes.deadline}>
      {index === 0 ? (
        <h3>{t('form.defaultDeadline')}</h3>
      ) : (
        <div className={classes.actions}>
          <NativeSelect
            id={`deadline-${index}-level`}
            label={t('form.level')}
            value={value.level}
            onChange={(event) => change({ level: event.currentTarget.value })}
            data={[
              { value: '', label: t('form.choose') },
              ...levels.map(({ code, name }) => ({ value: code, label: name })),
            ]}
          />
          <Button variant="default" onClick={onRemove}>
            {t('form.removeDeadline')}
          </Button>
        </div>
      )}
      <DeadlineWords index={index} documentId={documentId} value={value} change={change} />
      <div className={classes.parts}>
        <NativeSelect
          id={`deadline-${index}-kind`}
          label={t('form.kind')}
          value={value.kind}
          error={error}
          onChange={(event) => {
            const kind = deadlineKinds.find((one) => one === event.currentTarget.value);
            if (kind) change({ kind });
          }}
          data={deadlineKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
        <Parts index={index} value={value} change={change} />
      </div>
      <Sentence {...(rule ? { rule } : {})} documentId={documentId} />
    </div>
  );
}

interface Props {
  documentId: string;
  value: readonly DeadlineValues[];
  onChange: (value: DeadlineValues[]) => void;
  errorAt: (pointer: string) => string | undefined;
}

/** One deadline for all, and one of its own for any level. */
export function DeadlineFields({ documentId, value, onChange, errorAt }: Props) {
  const { t } = useTranslation('demands');
  const levels = useQuery({ ...listOrganisationLevelsOptions(), staleTime: Infinity });
  const present = (levels.data ?? []).filter(({ historical }) => !historical);
  return (
    <>
      {value.map((deadline, index) => (
        <OneDeadline
          key={index}
          documentId={documentId}
          index={index}
          value={deadline}
          levels={present}
          error={
            errorAt(`/deadlines/${index}`) ?? (index === 0 ? errorAt('/deadlines') : undefined)
          }
          change={(part) =>
            onChange(value.map((one, at) => (at === index ? { ...one, ...part } : one)))
          }
          onRemove={() => onChange(value.filter((_, at) => at !== index))}
        />
      ))}
      <div>
        <Button
          variant="default"
          onClick={() => onChange([...value, emptyDeadline(dateInVietnam())])}
        >
          {t('form.addDeadline')}
        </Button>
      </div>
    </>
  );
}
