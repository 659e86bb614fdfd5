import { useTranslation } from '@/i18n';
import { formatDate } from '@/shared/lib/dates';
import { typedFigure } from '@/shared/lib/numbers';
import { documentName, shortName } from '@/shared/lib/references';
import { standing } from './model';
import type { Party, Proposal, Work } from './proposals';
import classes from './Readings.module.css';

/** What a proposal is called in the list. */
export function headOf(one: Proposal): string {
  switch (one.kind) {
    case 'CITATION':
    case 'TARGET':
      return one.name || one.text;
    case 'WORK':
      return one.title || one.text;
    case 'STUDY_SHARE':
      return one.text;
    case 'DEADLINE':
      return one.due.words || one.text;
  }
}

function Chip({ children, open = false }: { children: React.ReactNode; open?: boolean }) {
  return (
    <li className={classes.chip} data-open={open || undefined}>
      {children}
    </li>
  );
}

const nameOf = (party: Party) => (party.organisation ? shortName(party.organisation) : party.text);

const roles = ['LEAD', 'COORDINATE', 'RECEIVE'] as const;

function WorkFacts({ work }: { work: Work }) {
  const { t } = useTranslation('readings');
  const { t: d } = useTranslation('domain');
  const { due } = work;
  return (
    <>
      <Chip>{d(`act.${work.act}`)}</Chip>
      {roles.flatMap((role) =>
        standing(work.parties, role).map((party) => {
          const known = Boolean(party.organisation ?? party.collective) || role === 'RECEIVE';
          return (
            <Chip key={party.key} open={!known}>
              {t(`role.${role}`)}: {nameOf(party)}
              {!known && ` (${t('party.choose')})`}
            </Chip>
          );
        }),
      )}
      <Chip open={Boolean(due && !due.rule)}>
        {due ? t('due.chip', { words: due.rule ? due.explanation : due.words }) : t('due.none')}
      </Chip>
    </>
  );
}

/** The parts of a proposal as short as they can be told. */
export function Facts({ one, works }: { one: Proposal; works: readonly Work[] }) {
  const { t, i18n } = useTranslation('readings');
  const { t: w } = useTranslation('targets');
  const workOf = (key: string) => works.find((work) => work.key === key)?.title;
  const figure = (value: number | undefined) => typedFigure(value, i18n.language);
  switch (one.kind) {
    case 'WORK':
      return (
        <ul className={classes.chips}>
          <WorkFacts work={one} />
        </ul>
      );
    case 'CITATION':
      return (
        <ul className={classes.chips}>
          {one.relation && <Chip>{t(`relation.${one.relation}`)}</Chip>}
          {one.target ? (
            <Chip>
              {t('citation.tied', { name: documentName(one.target) })}
              {one.target.issuedOn && `, ${formatDate(one.target.issuedOn)}`}
            </Chip>
          ) : (
            one.relation !== 'BASED_ON' && (
              <Chip>
                {one.suggestions.length > 0
                  ? t('citation.found', { count: one.suggestions.length })
                  : t('citation.notFound')}
              </Chip>
            )
          )}
        </ul>
      );
    case 'TARGET':
      return (
        <ul className={classes.chips}>
          <Chip open={one.value === undefined}>
            {w(`comparison.${one.comparison}`, {
              value: figure(one.value),
              upper: figure(one.upper),
            })}{' '}
            {one.unit}
          </Chip>
          {one.to && <Chip>{t('target.year', { year: one.to })}</Chip>}
          {!one.group && <Chip open>{t('flaw.group')}</Chip>}
        </ul>
      );
    case 'STUDY_SHARE':
      return (
        <ul className={classes.chips}>
          <Chip open={!one.work}>
            {t('share.chip', { work: workOf(one.work) ?? t('work.none') })}
          </Chip>
        </ul>
      );
    case 'DEADLINE':
      return (
        <ul className={classes.chips}>
          <Chip open={Boolean(one.due.trouble)}>{one.due.explanation || one.text}</Chip>
          <Chip>{t('deadline.chip', { work: workOf(one.work) ?? t('work.none') })}</Chip>
        </ul>
      );
  }
}
