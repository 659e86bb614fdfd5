import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import {
  listConsultationChangesOptions,
  type Consultation,
  type ConsultationChange,
  type Opinion,
} from '@/api';
import { Card } from '@/shared/ui/Card';
import { EmptyState, ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import classes from './Consultations.module.css';
import { useFieldWords } from './Fields';
import { Answered, Said, Speaker } from './OpinionText';

function Led({ opinions }: { opinions: readonly Opinion[] }) {
  const { t } = useTranslation('consultations');
  if (opinions.length === 0) return <p className="lt-soft">{t('changes.noOpinion')}</p>;
  return (
    <ul className={classes.plain} aria-label={t('changes.led')}>
      {opinions.map((opinion) => (
        <li key={opinion.id} className={classes.opinion}>
          <Speaker opinion={opinion} />
          <Said opinion={opinion} />
          <Answered opinion={opinion} />
        </li>
      ))}
    </ul>
  );
}

function Change({ item }: { item: ConsultationChange }) {
  const { t } = useTranslation('consultations');
  const words = useFieldWords();
  const tone = item.kind === 'ADDED' ? 'done' : item.kind === 'REMOVED' ? 'off' : 'soon';
  const shown = (field: string, value: string | undefined) =>
    value ? words.value(field, value) : t('changes.empty');
  return (
    <li className={classes.change}>
      <Card
        title={item.place.title}
        aside={
          <>
            {t(`anchor.${item.place.anchor}`)}{' '}
            <ToneBadge tone={tone}>{t(`changes.${item.kind}`)}</ToneBadge>
          </>
        }
      >
        <table>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('changes.before')}</th>
              <th scope="col">{t('changes.after')}</th>
            </tr>
          </thead>
          <tbody>
            {item.fields.map((one) => (
              <tr key={one.field}>
                <th scope="row">{words.name(one.field)}</th>
                <td>
                  {one.before ? (
                    <del>{shown(one.field, one.before)}</del>
                  ) : (
                    shown(one.field, undefined)
                  )}
                </td>
                <td>
                  {one.after ? (
                    <ins>{shown(one.field, one.after)}</ins>
                  ) : (
                    shown(one.field, undefined)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <h3>{t('changes.led')}</h3>
        <Led opinions={item.opinions} />
      </Card>
    </li>
  );
}

/** The draft now against the one that was sent, with what led to each change. */
export function Changes({ round }: { round: Consultation }) {
  const { t } = useTranslation('consultations');
  const found = useQuery(listConsultationChangesOptions({ path: { id: round.id } }));
  if (found.isPending) return <RowsSkeleton />;
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const { items, untouched } = found.data;
  return (
    <>
      {untouched.length > 0 && (
        <div className={classes.change}>
          <Card title={t('changes.untouched')} aside={untouched.length}>
            <p className="lt-soft">{t('changes.untouchedWhat')}</p>
            <ul className={classes.plain}>
              {untouched.map((opinion) => (
                <li key={opinion.id} className={classes.opinion}>
                  <p>
                    <strong>{opinion.place}</strong>
                  </p>
                  <Speaker opinion={opinion} />
                  <Said opinion={opinion} />
                  <Answered opinion={opinion} />
                </li>
              ))}
            </ul>
          </Card>
        </div>
      )}
      {items.length === 0 ? (
        <EmptyState title={t('changes.none')} />
      ) : (
        <ul className={classes.plain} aria-label={t('changes.label')}>
          {items.map((item) => (
            <Change key={`${item.place.anchor}-${item.place.key}`} item={item} />
          ))}
        </ul>
      )}
    </>
  );
}
