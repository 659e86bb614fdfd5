import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import type { ChildFigures, Overview, PeerGroup } from '@/api';
import { formatDate } from '@/shared/lib/dates';
import { rowsBehind } from '@/shared/lib/figures';
import { formatCount, formatRate } from '@/shared/lib/numbers';
import { paths } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import { Card } from '@/shared/ui/Card';
import { RateBar } from '@/shared/ui/RateBar';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import classes from './Overview.module.css';

const first = 4;

function Peer({ child }: { child: ChildFigures }) {
  const { t, i18n } = useTranslation('overview');
  const { organisation, figures } = child;
  return (
    <li className={classes.peer} data-list-row="">
      <div className={classes.peerWhat}>
        <AppLink
          href={paths.overview(organisation.id)}
          className={classes.peerName}
          data-list-link=""
        >
          {organisation.name}
        </AppLink>
        <RateBar
          label={organisation.name}
          onTime={figures.onTime}
          late={figures.late}
          overdue={figures.overdue}
        />
      </div>
      <div className={classes.peerSide}>
        {figures.completion && (
          <strong>{formatRate(figures.completion.percent / 100, i18n.language)}</strong>
        )}
        {figures.overdue > 0 && (
          <AppLink href={rowsBehind('overdue', child.links, { organisationId: organisation.id })}>
            <ToneBadge tone="late">
              {t('peers.overdue', { total: formatCount(figures.overdue, i18n.language) })}
            </ToneBadge>
          </AppLink>
        )}
        {child.oldestOverdueOn && (
          <span className="lt-small lt-soft">
            {t('peers.since', { date: formatDate(child.oldestOverdueOn) })}
          </span>
        )}
      </div>
    </li>
  );
}

function Group({ group }: { group: PeerGroup }) {
  const { t } = useTranslation('overview');
  const [all, setAll] = useState(false);
  const shown = all ? group.children : group.children.slice(0, first);
  return (
    <Card title={group.name} aside={t('peers.aside', { total: group.children.length })} flush>
      <ul className={classes.peers}>
        {shown.map((child) => (
          <Peer key={child.organisation.id} child={child} />
        ))}
      </ul>
      {!all && group.children.length > first && (
        <div className={`${classes.more ?? ''} lt-no-print`}>
          <Button variant="subtle" onClick={() => setAll(true)}>
            {t('peers.all', { total: group.children.length })}
          </Button>
        </div>
      )}
    </Card>
  );
}

/** The units below, compared by rate and only with their like, the lowest first. */
export function Peers({ overview }: { overview: Overview }) {
  return overview.peerGroups.map((group) => <Group key={group.code} group={group} />);
}
