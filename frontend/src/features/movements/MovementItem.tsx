import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import { getTargetSheetOptions, type EmulationMovement, type TargetName } from '@/api';
import { dateInVietnam, formatDate } from '@/shared/lib/dates';
import type { Tone } from '@/shared/lib/deadline';
import { documentName, paths, shortName } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import { Card } from '@/shared/ui/Card';
import { DocumentName } from '@/shared/ui/DocumentName';
import { OrganisationName } from '@/shared/ui/OrganisationName';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import classes from './Movements.module.css';

type Status = NonNullable<ReturnType<typeof useStatuses>>;

const tones: Readonly<Record<string, Tone>> = {
  ACHIEVED: 'done',
  EXCEEDED: 'done',
  MISSED: 'soon',
  NOT_DUE: 'off',
  NOT_ASSESSABLE: 'off',
};

/** How the targets stand this year, by id. */
function useStatuses(targets: readonly TargetName[]) {
  const found = useQuery({
    ...getTargetSheetOptions({ query: { targetIds: targets.map((one) => one.id).join(',') } }),
    enabled: targets.length > 0,
  });
  const year = Number(dateInVietnam().slice(0, 4));
  if (!found.data) return undefined;
  return new Map(
    found.data.rows.map((row) => {
      const now = row.years.find((one) => one.year === year);
      return [row.target.id, row.figures ? now?.status : undefined] as const;
    }),
  );
}

/** The targets by the document they are of: one movement may serve two congresses. */
function Served({
  targets,
  statuses,
}: {
  targets: readonly TargetName[];
  statuses: Status | undefined;
}) {
  const { t } = useTranslation('movements');
  const documents = [...new Set(targets.map((one) => one.documentId ?? ''))];
  return (
    <>
      {documents.map((id) => {
        const served = targets.filter((one) => (one.documentId ?? '') === id);
        const first = served[0];
        return (
          <section key={id} className={classes.served}>
            <h3>
              {id ? (
                <AppLink href={paths.documentTargets(id)}>
                  <DocumentName id={id} symbol={first?.symbol} />
                </AppLink>
              ) : (
                '–'
              )}{' '}
              <span className="lt-soft lt-small">{first && shortName(first.organisation)}</span>
            </h3>
            <ul>
              {served.map((one) => {
                const status = statuses?.get(one.id);
                return (
                  <li key={one.id}>
                    <span>{one.name}</span>
                    {status && (
                      <ToneBadge tone={tones[status] ?? 'off'}>{t(`status.${status}`)}</ToneBadge>
                    )}
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </>
  );
}

interface Props {
  movement: EmulationMovement;
  onChange: () => void;
  onEnd: () => void;
}

/** A movement: whose, what for, until when, and how the targets it serves stand. */
export function MovementItem({ movement, onChange, onEnd }: Props) {
  const { t } = useTranslation('movements');
  const statuses = useStatuses(movement.targets);
  const { targets, document } = movement;
  const reached = targets.filter((one) =>
    ['ACHIEVED', 'EXCEEDED'].includes(statuses?.get(one.id) ?? ''),
  ).length;
  return (
    <Card title={movement.name}>
      <p className={classes.badges}>
        <ToneBadge tone={movement.state === 'RUNNING' ? 'info' : 'off'}>
          {t(`state.${movement.state}`)}
        </ToneBadge>
        <span className="lt-soft">
          <OrganisationName organisation={movement.organisation} /> ·{' '}
          {movement.endsOn
            ? t('span', { from: formatDate(movement.startsOn), to: formatDate(movement.endsOn) })
            : t('from', { from: formatDate(movement.startsOn) })}
          {document && (
            <>
              {' · '}
              <AppLink href={paths.document(document.id)}>{documentName(document)}</AppLink>
            </>
          )}
        </span>
      </p>
      <p className={classes.purpose}>{movement.purpose}</p>
      {statuses && (
        <p>
          <strong>{t('reached', { reached, count: targets.length })}</strong>
        </p>
      )}
      <Served targets={targets} statuses={statuses} />
      {movement.result && (
        <p>
          <strong>{t('result')}:</strong> {movement.result}
        </p>
      )}
      {movement.mayEdit && (
        <div className={`${classes.actions ?? ''} lt-no-print`}>
          <Button
            variant="default"
            aria-label={`${t('form.change')}: ${movement.name}`}
            onClick={onChange}
          >
            {t('form.change')}
          </Button>
          <Button
            variant="default"
            aria-label={`${t('end.title')}: ${movement.name}`}
            onClick={onEnd}
          >
            {t('end.title')}
          </Button>
        </div>
      )}
    </Card>
  );
}
