import './strings';
import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import type { Consultation } from '@/api';
import { formatDate, formatInstant } from '@/shared/lib/dates';
import { formatCount } from '@/shared/lib/numbers';
import { documentName, paths, withQuery } from '@/shared/lib/references';
import { useQueryWords } from '@/shared/lib/url';
import { AppLink } from '@/shared/ui/AppLink';
import { JournalLink } from '@/shared/ui/JournalLink';
import { OrganisationName } from '@/shared/ui/OrganisationName';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, PageSkeleton } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import { Changes } from './Changes';
import classes from './Consultations.module.css';
import { Desk } from './Desk';
import { CloseRoundDrawer, SpokenDrawer } from './DeskDrawers';
import { Parties } from './Parties';
import { UnitForm } from './UnitForm';
import { useRound } from './useRound';
import { toneOfState } from './words';

type View = 'desk' | 'write' | 'parties' | 'sent' | 'changes';

function Subtitle({ round }: { round: Consultation }) {
  const { t } = useTranslation('consultations');
  return (
    <span className={classes.subtitle}>
      <ToneBadge tone={toneOfState(round.state)}>{t(`state.${round.state}`)}</ToneBadge>
      <span>
        {t('head.round', { round: round.round })} ·{' '}
        <OrganisationName organisation={round.organisation} /> ·{' '}
        {t('head.closes', { date: formatDate(round.closesOn) })}
        {round.daysLeft !== undefined &&
          ` · ${round.daysLeft === 0 ? t('head.today') : t('head.daysLeft', { count: round.daysLeft })}`}
        {round.closedAt && ` · ${t('head.closedAt', { at: formatInstant(round.closedAt) })}`}
      </span>
      {round.document && (
        <AppLink href={paths.document(round.document.id)}>
          {t('head.letter', { name: documentName(round.document) })}
        </AppLink>
      )}
      <span className="lt-soft">
        {t(round.silenceIsConsent ? 'head.consent' : 'head.noConsent')}
      </span>
      {round.openTable && <span className="lt-soft">{t('head.openTable')}</span>}
    </span>
  );
}

function Figures({ round }: { round: Consultation }) {
  const { t, i18n } = useTranslation('consultations');
  const { figures } = round;
  if (!figures) return null;
  const names = [
    'asked',
    'answered',
    'agreed',
    ...(figures.consenting > 0 ? (['consenting'] as const) : []),
    'silent',
    'opinions',
    'unanswered',
  ] as const;
  return (
    <dl className={classes.figures} aria-label={t('figures.label')}>
      {names.map((name) => (
        <div key={name}>
          <dt>{t(`figures.${name}`)}</dt>
          <dd>{formatCount(figures[name], i18n.language)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Which views there are for whoever looks: the desk's, or those of a unit that was asked. */
function viewsOf(round: Consultation): View[] {
  if (round.desk) {
    return [
      'desk',
      ...(round.own.length > 0 ? (['write'] as const) : []),
      'parties',
      'sent',
      'changes',
    ];
  }
  return round.own.length > 0
    ? ['write', ...(round.openTable ? (['desk', 'parties'] as const) : [])]
    : ['sent', 'desk', 'parties'];
}

/** One round: the desk of who drafts, or the form of a unit that is asked. */
export function ConsultationPage() {
  const { t } = useTranslation('consultations');
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const [words] = useQueryWords();
  const [drawer, setDrawer] = useState<'close' | 'spoken'>();
  const found = useRound(id);
  if (found.isPending) return <PageSkeleton />;
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const round = found.data;
  const views = viewsOf(round);
  const view = views.find((one) => one === words.view) ?? views[0];
  const address = (one: View) =>
    withQuery(paths.consultation(round.id), { view: one === views[0] ? undefined : one });
  const close = () => setDrawer(undefined);
  return (
    <>
      <PageHeader
        title={round.title}
        path={[{ label: t('title'), href: paths.consultations }]}
        subtitle={<Subtitle round={round} />}
        actions={
          <>
            {round.desk && (
              <Button
                component={AppLink}
                variant="default"
                href={paths.programme(round.programmeId)}
              >
                {t('head.draft')}
              </Button>
            )}
            {round.mayEdit && round.state !== 'CLOSED' && (
              <>
                <Button variant="default" onClick={() => setDrawer('spoken')}>
                  {t('desk.enter')}
                </Button>
                <Button variant="default" onClick={() => setDrawer('close')}>
                  {t('desk.close')}
                </Button>
              </>
            )}
            <JournalLink subject="consultations" id={round.id} />
          </>
        }
      />
      {round.question && (
        <p className={classes.question}>
          <span className="lt-small lt-soft">{t('head.question')}</span>
          <br />
          {round.question}
        </p>
      )}
      <Figures round={round} />
      {views.length > 1 && (
        <nav aria-label={t('head.views')} className={`${classes.views ?? ''} lt-no-print`}>
          {views.map((one) => (
            <AppLink key={one} href={address(one)} aria-current={one === view ? 'page' : undefined}>
              {t(`head.${one}`)}
            </AppLink>
          ))}
        </nav>
      )}
      {view === 'desk' && <Desk round={round} />}
      {view === 'write' && <UnitForm round={round} />}
      {view === 'parties' && <Parties round={round} />}
      {view === 'sent' && <UnitForm round={round} writing={false} />}
      {view === 'changes' && <Changes round={round} />}
      {drawer === 'close' && <CloseRoundDrawer round={round} onClose={close} />}
      {drawer === 'spoken' && <SpokenDrawer round={round} onClose={close} />}
    </>
  );
}
