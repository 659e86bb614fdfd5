import { Button } from '@mantine/core';
import { useEffect, useRef, type RefObject } from 'react';
import { useTranslation } from '@/i18n';
import type { OrganisationRef, Reading } from '@/api';
import { isTyping } from '@/shared/ui/keyboard';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import { Item, type Acts } from './Item';
import { keyAct, nextKey } from './keys';
import { kinds } from './model';
import type { Proposal, Work } from './proposals';
import { madeOf, type Made } from './publish';
import classes from './Readings.module.css';

interface Props {
  panel: RefObject<HTMLDivElement | null>;
  /** As they are listed. */
  ordered: readonly Proposal[];
  works: readonly Work[];
  reading: Reading;
  issuedOn: string | undefined;
  issuer: OrganisationRef | undefined;
  current: string | undefined;
  editing: string | undefined;
  made: Made;
  acts: Acts;
  onAcceptSound: () => void;
  children: React.ReactNode;
}

/** The heading of a proposal, where its keys are pressed. */
const headIn = (panel: HTMLElement | null, key: string) =>
  panel?.querySelector<HTMLElement>(`[data-proposal-head="${key}"]`);

function useKeys({ panel, ordered, current, editing, acts }: Props): void {
  const now = useRef({ ordered, current, editing, acts });
  useEffect(() => {
    now.current = { ordered, current, editing, acts };
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { ordered, current, editing, acts } = now.current;
      const target = event.target instanceof HTMLElement ? event.target : document.body;
      const inside = panel.current?.contains(target) ?? false;
      if (!inside && target !== document.body) return;
      if (event.key === 'Escape' && inside && editing) {
        acts.edit(undefined);
        headIn(panel.current, editing)?.focus();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(target)) return;
      // Enter and Space on a button of a proposal do what the button says.
      const onHead = target === document.body || target.dataset.proposalHead !== undefined;
      const act = keyAct(event.key);
      if (!act || (!onHead && act === 'accept')) return;
      event.preventDefault();
      if (act === 'next' || act === 'previous') {
        const key = nextKey(ordered, current, act);
        if (key) headIn(panel.current, key)?.focus();
      } else if (current) {
        if (act === 'edit') acts.edit(current);
        else acts.decide(act, current);
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [panel]);
}

function Doubts({ reading, acts }: { reading: Reading; acts: Acts }) {
  const { t } = useTranslation('readings');
  if (reading.warnings.length === 0) return null;
  return (
    <>
      <h3 className={classes.group}>{t('group.WARNING')}</h3>
      <ul className={classes.items}>
        {reading.warnings.map((warning, at) => (
          <li key={at} className={classes.item} data-proposal={`!${at}`}>
            <ToneBadge tone="soon">{warning.detail}</ToneBadge>
            {warning.proposal && (
              <span className="lt-soft"> {t('doubt.proposal', { words: warning.proposal })}</span>
            )}
            <div>
              <Button size="compact-sm" variant="subtle" onClick={() => acts.jump(`!${at}`)}>
                {t('act.jump')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** All that was found, by kind and in the order of the text, gone through by keys. */
export function Panel(props: Props) {
  const { panel, ordered, works, reading, issuedOn, issuer, current, editing, made, acts } = props;
  const { t } = useTranslation('readings');
  useKeys(props);
  const open = ordered.filter(({ verdict }) => verdict === 'OPEN').length;
  return (
    <section className={classes.panelCard} aria-label={t('panel.title')}>
      <div className={classes.panelHead}>
        <h2>{t('panel.title')}</h2>
        <span className="lt-soft lt-small" role="status">
          {ordered.length === 0
            ? t('panel.nothing')
            : open > 0
              ? t('panel.open', { count: open })
              : t('panel.allSeen')}
        </span>
        {open > 0 && (
          <Button size="compact-sm" variant="default" onClick={props.onAcceptSound}>
            {t('panel.acceptSound')}
          </Button>
        )}
        <p className={`${classes.help ?? ''} lt-soft lt-small`}>{t('panel.keys')}</p>
      </div>
      <div ref={panel} className={classes.panel}>
        {props.children}
        {kinds.map((kind) => {
          const group = ordered.filter((one) => one.kind === kind);
          if (group.length === 0) return null;
          return (
            <div key={kind}>
              <h3 className={classes.group}>
                {t(`group.${kind}`)} <span className="lt-soft">({group.length})</span>
              </h3>
              <ul className={classes.items}>
                {group.map((one, at) => (
                  <Item
                    key={one.key}
                    one={one}
                    number={at + 1}
                    works={works}
                    issuedOn={issuedOn}
                    issuer={issuer}
                    current={current === one.key}
                    editing={editing === one.key}
                    made={madeOf(made, one.key)}
                    refused={made.refused[one.key]}
                    acts={acts}
                  />
                ))}
              </ul>
            </div>
          );
        })}
        <Doubts reading={reading} acts={acts} />
      </div>
    </section>
  );
}
