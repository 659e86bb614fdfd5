import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from '@/i18n';
import {
  listOrganisationKindsOptions,
  listOrganisationLevelsOptions,
  type Demand,
  type OrganisationRef,
} from '@/api';
import { findQuote } from '@/shared/lib/quote';
import { paths } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import { Card } from '@/shared/ui/Card';
import { Reckoning } from './DeadlineSentence';
import classes from './Demands.module.css';

function names(list: readonly OrganisationRef[] | undefined): string {
  return (list ?? []).map(({ name }) => name).join('; ');
}

function useNames() {
  const levels = useQuery({ ...listOrganisationLevelsOptions(), staleTime: Infinity });
  const kinds = useQuery({ ...listOrganisationKindsOptions(), staleTime: Infinity });
  const name = (list: readonly { code: string; name: string }[] | undefined, code: string) =>
    list?.find((one) => one.code === code)?.name ?? code;
  return {
    level: (code: string) => name(levels.data, code),
    kind: (code: string) => name(kinds.data, code),
  };
}

function Source({ demand }: { demand: Demand }) {
  const { t } = useTranslation('domain');
  const { provision, quotedWords } = demand;
  const text = provision?.text ?? '';
  const passage = findQuote(text, quotedWords);
  if (!provision && !quotedWords) return null;
  return (
    <blockquote className={classes.quote}>
      {passage ? (
        <>
          {passage.before}
          <mark>{passage.quoted}</mark>
          {passage.after}
        </>
      ) : (
        <>
          {text} {quotedWords && <mark>{t('quoted', { words: quotedWords })}</mark>}
        </>
      )}
    </blockquote>
  );
}

/** Whom it asks for what, by when, confirmed by whom, and the words it was read from. */
export function DemandFacts({ demand }: { demand: Demand }) {
  const { t } = useTranslation('demands');
  const { t: d } = useTranslation('domain');
  const name = useNames();
  const { addressees: a } = demand;
  const facts: [string, ReactNode][] = [
    [t('form.output'), demand.output],
    [
      t('form.subtreeOf'),
      a.subtreeOf && <AppLink href={paths.overview(a.subtreeOf.id)}>{a.subtreeOf.name}</AppLink>,
    ],
    [t('form.levels'), a.levels?.map(name.level).join('; ')],
    [t('form.kinds'), a.kinds?.map(name.kind).join('; ')],
    [t('form.organisations'), names(a.organisations)],
    [t('form.exceptions'), names(a.exceptions)],
    [t('form.coordinators'), names(demand.coordinators)],
    ...demand.deadlines.map((one): [string, ReactNode] => [
      one.level ? t('form.deadlineOf', { level: name.level(one.level) }) : t('form.deadline'),
      <span key={one.level ?? ''}>
        {one.resolved?.sentence}
        {one.resolved?.dueTime && ` · ${one.resolved.dueTime}`}
        {one.words && (
          <>
            {' · '}
            <mark>{d('quoted', { words: one.words })}</mark>
          </>
        )}
        {one.resolved && <Reckoning resolved={one.resolved} />}
      </span>,
    ]),
    [
      t('form.confirmer'),
      [d(`confirmer.${demand.confirmer}`), demand.confirmerOrganisation?.name]
        .filter(Boolean)
        .join(': '),
    ],
    [t('form.evidence'), demand.evidenceRequired && t('form.evidenceRequired')],
  ];
  return (
    <Card title={t('page.facts')}>
      <div className={classes.stack}>
        <Source demand={demand} />
        <dl className={classes.facts}>
          {facts
            .filter(([, value]) => Boolean(value))
            .map(([label, value], index) => (
              <div key={index} style={{ display: 'contents' }}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      </div>
    </Card>
  );
}
