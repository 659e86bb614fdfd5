import { Button } from '@mantine/core';
import { useTranslation } from '@/i18n';
import type { AlignmentDecision, SuperiorChange, SuperiorChangeField } from '@/api';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import classes from './Alignment.module.css';

type FieldName = 'title' | 'output' | 'deadline' | 'lead' | 'text' | 'unit' | 'values' | 'state';

function Words({ field, words }: { field: string; words: string | undefined }) {
  const { t } = useTranslation('alignment');
  if (words === undefined) return <span className="lt-soft">{t('change.absent')}</span>;
  if (field === 'state') return t(`change.stateOf.${words as 'PUBLISHED'}`);
  return words;
}

function Row({ field }: { field: SuperiorChangeField }) {
  const { t } = useTranslation('alignment');
  return (
    <tr>
      <th scope="row">
        {t(`change.name.${field.field as FieldName}`)}
        {field.conflict && (
          <div>
            <ToneBadge tone="soon">{t('change.conflict')}</ToneBadge>
          </div>
        )}
      </th>
      {(['base', 'theirs', 'mine'] as const).map((side) => (
        <td key={side} data-side={side} data-label={t(`change.${side}`)}>
          <Words field={field.field} words={field[side]} />
        </td>
      ))}
    </tr>
  );
}

interface Props {
  change: SuperiorChange;
  /** Whether decisions may be taken here, and the superior's words be taken over. */
  may: boolean;
  mayFollow: boolean;
  onDecide: (decision: AlignmentDecision) => void;
}

/** What changed above, three ways, with the three answers. */
export function ChangeCard({ change, may, mayFollow, onDecide }: Props) {
  const { t } = useTranslation('alignment');
  const { alignment, fields } = change;
  return (
    <article className={classes.change} aria-label={alignment.superior.title}>
      <h3>{alignment.superior.title}</h3>
      <div className={classes.frame}>
        <table className={classes.three}>
          <thead>
            <tr>
              <th scope="col">{t('change.field')}</th>
              <th scope="col">{t('change.base')}</th>
              <th scope="col">{t('change.theirs')}</th>
              <th scope="col">{t('change.mine')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <Row key={field.field} field={field} />
            ))}
          </tbody>
        </table>
      </div>
      {may && (
        <div className={classes.answers}>
          <Button size="compact-md" disabled={!mayFollow} onClick={() => onDecide('ACCEPT')}>
            {t('item.accept')}
          </Button>
          <Button size="compact-md" variant="default" onClick={() => onDecide('ADAPT')}>
            {t('item.keep')}
          </Button>
          <Button size="compact-md" variant="default" onClick={() => onDecide('DECLINE')}>
            {t('item.decline')}
          </Button>
          {!mayFollow && <span className="lt-small lt-soft">{t('change.needsDraft')}</span>}
        </div>
      )}
    </article>
  );
}
