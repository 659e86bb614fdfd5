import { Button, Kbd } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from '@/i18n';
import type { OrganisationRef } from '@/api';
import { paths } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import { Facts, headOf } from './Facts';
import { flawsOf } from './model';
import { CitationFields, DeadlineFields, ShareFields, TargetFields } from './OtherFields';
import type { Proposal, Work } from './proposals';
import classes from './Readings.module.css';
import { Refused } from './Refused';
import { WorkFields } from './WorkFields';

/** What a proposal's keys and buttons do; the same for all of them. */
export interface Acts {
  choose: (key: string) => void;
  decide: (verdict: 'accept' | 'drop' | 'reopen', key: string) => void;
  edit: (key: string | undefined) => void;
  put: (proposal: Proposal) => void;
  jump: (key: string) => void;
}

interface Props {
  one: Proposal;
  /** How many of its kind stand before it, from 1. */
  number: number;
  works: readonly Work[];
  issuedOn: string | undefined;
  issuer: OrganisationRef | undefined;
  current: boolean;
  editing: boolean;
  /** What it became: from then on it is changed there. */
  made: string | undefined;
  refused: readonly string[] | undefined;
  acts: Acts;
}

function Fields({
  one,
  works,
  issuedOn,
  issuer,
  acts,
}: Pick<Props, 'one' | 'works' | 'issuedOn' | 'issuer' | 'acts'>) {
  const { put } = acts;
  switch (one.kind) {
    case 'CITATION':
      return <CitationFields one={one} onChange={put} />;
    case 'WORK':
      return <WorkFields work={one} issuedOn={issuedOn} issuer={issuer} onChange={put} />;
    case 'TARGET':
      return <TargetFields one={one} onChange={put} />;
    case 'STUDY_SHARE':
      return <ShareFields one={one} works={works} onChange={put} />;
    case 'DEADLINE':
      return <DeadlineFields one={one} works={works} issuedOn={issuedOn} onChange={put} />;
  }
}

function Flaws({ one }: { one: Proposal }) {
  const { t } = useTranslation('readings');
  const flaws = flawsOf(one);
  if (flaws.length === 0) return null;
  return (
    <ul className={classes.flaws} aria-label={t('flaw.label')}>
      {flaws.map((flaw) => (
        <li key={flaw}>
          <ToneBadge tone="soon">{t(`flaw.${flaw}`)}</ToneBadge>
        </li>
      ))}
    </ul>
  );
}

function State({ one, made }: { one: Proposal; made: string | undefined }) {
  const { t } = useTranslation('readings');
  if (made) return <ToneBadge tone="info">{t('state.made')}</ToneBadge>;
  if (one.verdict === 'ACCEPTED') return <ToneBadge tone="done">{t('state.ACCEPTED')}</ToneBadge>;
  if (one.verdict === 'DROPPED') return <ToneBadge tone="off">{t('state.DROPPED')}</ToneBadge>;
  return null;
}

/** One proposal: what it says, whether it stands, and, where one stands on it, what can be done with it. */
export const Item = memo(function Item(props: Props) {
  const { one, number, current, editing, made, refused, acts } = props;
  const { t } = useTranslation('readings');
  const key = one.key;
  const open = current && !made;
  return (
    <li
      className={classes.item}
      data-proposal={key}
      data-open={current || undefined}
      data-verdict={one.verdict}
    >
      <div className={classes.itemHead}>
        <span className={classes.tag} data-kind={one.kind}>
          {t(`tag.${one.kind}`, { number })}
        </span>
        <button
          type="button"
          className={classes.name}
          data-proposal-head={key}
          aria-expanded={open}
          aria-current={current || undefined}
          onClick={() => acts.choose(key)}
          onFocus={() => acts.choose(key)}
        >
          {headOf(one)}
        </button>
        <State one={one} made={made} />
        {one.proposed === undefined && <ToneBadge tone="info">{t('state.added')}</ToneBadge>}
      </div>
      <Facts one={one} works={props.works} />
      <Refused words={refused} />
      {made && one.kind === 'WORK' && (
        <AppLink href={paths.demand(made)} target="_blank">
          {t('made.open')}
        </AppLink>
      )}
      {open && (
        <>
          {editing && (
            <div className={classes.fields} data-fields={key}>
              <Fields {...props} />
            </div>
          )}
          {(editing || one.verdict === 'OPEN') && <Flaws one={one} />}
          <div className={classes.actions}>
            {one.verdict !== 'ACCEPTED' && (
              <Button size="compact-md" onClick={() => acts.decide('accept', key)}>
                {t('act.accept')} <Kbd className={classes.kbd ?? ''}>Enter</Kbd>
              </Button>
            )}
            <Button
              size="compact-md"
              variant="default"
              aria-expanded={editing}
              onClick={() => acts.edit(editing ? undefined : key)}
            >
              {t(editing ? 'act.done' : 'act.edit')}
            </Button>
            {one.verdict === 'OPEN' ? (
              <Button size="compact-md" variant="default" onClick={() => acts.decide('drop', key)}>
                {t('act.drop')}
              </Button>
            ) : (
              <Button
                size="compact-md"
                variant="default"
                onClick={() => acts.decide(one.verdict === 'ACCEPTED' ? 'drop' : 'reopen', key)}
              >
                {t(one.verdict === 'ACCEPTED' ? 'act.drop' : 'act.reopen')}
              </Button>
            )}
            <Button
              size="compact-md"
              variant="subtle"
              className={classes.jump ?? ''}
              onClick={() => acts.jump(key)}
            >
              {t('act.jump')}
            </Button>
          </div>
        </>
      )}
    </li>
  );
});
