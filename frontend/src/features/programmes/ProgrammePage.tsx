import './strings';
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  createProgrammeSectionMutation,
  listProgrammeGapsOptions,
  type ActionProgramme,
  type OrganisationRef,
  type ProgrammeTask,
} from '@/api';
import { formatInstant } from '@/shared/lib/dates';
import { documentName, paths, withQuery } from '@/shared/lib/references';
import { may, useSession } from '@/shared/lib/session';
import { useQueryWords } from '@/shared/lib/url';
import { AppLink } from '@/shared/ui/AppLink';
import { Card } from '@/shared/ui/Card';
import { JournalLink } from '@/shared/ui/JournalLink';
import { OrganisationName } from '@/shared/ui/OrganisationName';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, PageSkeleton, RowsSkeleton } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import { BasisPanel, GapsPanel, Outline } from './Aside';
import { ConsultDrawer } from './ConsultDrawer';
import { ConsultPanel } from './ConsultPanel';
import { EditingContext } from './context';
import { IssueDrawer } from './IssueDrawer';
import { CloseDrawer, DeleteDrawer, EditionDrawer } from './LifeDrawers';
import { bySection, gapsByPlace, numbers, organisationsOf } from './model';
import classes from './Programmes.module.css';
import { ProgrammeForm } from './ProgrammeForm';
import { SectionCard } from './SectionCard';
import { SplitDrawer } from './SplitDrawer';
import { toneOf } from './states';
import { useProgramme, useProgrammeCache } from './useProgramme';
import { ComparisonView, PrintView, YearView } from './Views';

const TimelineView = lazy(async () => ({ default: (await import('./Timeline')).TimelineView }));

const views = ['editor', 'timeline', 'year', 'comparison', 'print'] as const;
type View = (typeof views)[number];
type Drawer = 'consult' | 'edit' | 'issue' | 'split' | 'amend' | 'close' | 'delete';

function Approval({ programme }: { programme: ActionProgramme }) {
  const { t } = useTranslation('programmes');
  const { approval, state } = programme;
  if (state === 'CLOSED' || state === 'AMENDED') return null;
  if (!approval && state === 'ISSUED') return null;
  if (!approval) return <ToneBadge tone="off">{t('approval.none')}</ToneBadge>;
  return (
    <>
      <ToneBadge tone={approval.valid ? 'done' : 'soon'}>
        {t(approval.valid ? 'approval.valid' : 'approval.void')}
      </ToneBadge>
      <span>{t('approval.by', { by: approval.by, at: formatInstant(approval.at) })}</span>
    </>
  );
}

function Subtitle({ programme }: { programme: ActionProgramme }) {
  const { t } = useTranslation('programmes');
  return (
    <span className={classes.subtitle}>
      <ToneBadge tone={toneOf(programme.state)}>{t(`state.${programme.state}`)}</ToneBadge>
      <span>
        {t(`type.${programme.type as 'CTr'}`)} ·{' '}
        <OrganisationName organisation={programme.organisation} />
        {programme.term && ` · ${programme.term.name}`} ·{' '}
        {t('page.edition', { edition: programme.edition })}
      </span>
      <Approval programme={programme} />
      {programme.document && (
        <AppLink href={paths.document(programme.document.id)}>
          {documentName(programme.document)}
        </AppLink>
      )}
      {programme.previousId && (
        <AppLink href={paths.programme(programme.previousId)}>{t('page.previous')}</AppLink>
      )}
      {programme.nextId && (
        <AppLink href={paths.programme(programme.nextId)}>{t('page.next')}</AppLink>
      )}
    </span>
  );
}

interface ActionsProps {
  programme: ActionProgramme;
  open: (drawer: Drawer) => void;
}

function Actions({ programme, open }: ActionsProps) {
  const { t } = useTranslation('programmes');
  const session = useSession();
  const inForce = programme.state === 'ISSUED';
  const editor = may(session, 'DOCUMENT_EDIT');
  return (
    <>
      {programme.mayEdit && (
        <>
          <Button onClick={() => open('issue')}>{t('page.issue')}</Button>
          {may(session, 'DEMAND_PUBLISH') && programme.state !== 'CONSULTING' && (
            <Button variant="default" onClick={() => open('consult')}>
              {t('consult.open')}
            </Button>
          )}
          {may(session, 'DEMAND_PUBLISH') && (
            <Button variant="default" onClick={() => open('split')}>
              {t('page.split')}
            </Button>
          )}
          <Button variant="default" onClick={() => open('edit')}>
            {t('page.edit')}
          </Button>
          {programme.state === 'DRAFT' && (
            <Button variant="default" onClick={() => open('delete')}>
              {t('page.delete')}
            </Button>
          )}
        </>
      )}
      {inForce && editor && !programme.nextId && (
        <Button variant="default" onClick={() => open('amend')}>
          {t('page.amend')}
        </Button>
      )}
      {inForce && programme.mayApprove && (
        <Button variant="default" onClick={() => open('close')}>
          {t('page.close')}
        </Button>
      )}
      <JournalLink subject="action-programmes" id={programme.id} />
    </>
  );
}

function Drawers({
  programme,
  drawer,
  onClose,
}: {
  programme: ActionProgramme;
  drawer: Drawer | undefined;
  onClose: () => void;
}) {
  const cache = useProgrammeCache(programme.id);
  switch (drawer) {
    case 'issue':
      return <IssueDrawer programme={programme} onClose={onClose} />;
    case 'consult':
      return <ConsultDrawer programme={programme} onClose={onClose} />;
    case 'split':
      return <SplitDrawer programme={programme} onClose={onClose} />;
    case 'amend':
      return <EditionDrawer programme={programme} onClose={onClose} />;
    case 'close':
      return <CloseDrawer programme={programme} onClose={onClose} />;
    case 'delete':
      return <DeleteDrawer programme={programme} onClose={onClose} />;
    case 'edit':
      return (
        <ProgrammeForm
          programme={programme}
          onClose={onClose}
          onDone={() => {
            void cache.reload();
            onClose();
          }}
        />
      );
    default:
      return null;
  }
}

function Editor({ programme }: { programme: ActionProgramme }) {
  const { t } = useTranslation('programmes');
  const cache = useProgrammeCache(programme.id);
  const add = useMutation({ ...createProgrammeSectionMutation(), onSuccess: cache.section });
  const groups = useMemo(() => bySection(programme.tasks), [programme.tasks]);
  const counted = numbers(programme.sections);
  return (
    <div className={classes.columns}>
      <div className={classes.sections}>
        {!programme.mayEdit && programme.state === 'ISSUED' && (
          <p className="lt-soft lt-no-print">{t('page.readOnly')}</p>
        )}
        {programme.sections.map((section) => (
          <SectionCard
            key={section.id}
            section={section}
            number={counted.get(section.id) ?? ''}
            tasks={groups.get(section.id) ?? none}
          />
        ))}
        {programme.mayEdit && (
          <div className="lt-no-print">
            <Button
              variant="default"
              loading={add.isPending}
              onClick={() =>
                add.mutate({
                  path: { id: programme.id },
                  body: { kind: 'OTHER', heading: t('page.newSection') },
                })
              }
            >
              {t('page.addSection')}
            </Button>
          </div>
        )}
      </div>
      <div className={`${classes.right ?? ''} lt-no-print`}>
        <Card>
          <Outline sections={programme.sections} />
        </Card>
        {programme.mayEdit && <GapsPanel id={programme.id} />}
        <ConsultPanel id={programme.id} />
        <BasisPanel />
      </div>
    </div>
  );
}

const none: readonly ProgrammeTask[] = [];

/** A draft's targets are its own; once issued they are its document's. */
function targetsOf({ id, state, document }: ActionProgramme): string {
  const drafted = ['DRAFT', 'CONSULTING', 'COMPLETING'].includes(state);
  return document && !drafted ? paths.documentTargets(document.id) : paths.programmeTargets(id);
}

function Loaded({ programme }: { programme: ActionProgramme }) {
  const { t } = useTranslation('programmes');
  const [words] = useQueryWords();
  const [drawer, setDrawer] = useState<Drawer>();
  const [learnt, setLearnt] = useState<readonly OrganisationRef[]>([]);
  const [sought, seek] = useState<string | undefined>(words.task);
  const gaps = useQuery({
    ...listProgrammeGapsOptions({ path: { id: programme.id } }),
    enabled: programme.mayEdit,
  });
  const view: View = views.find((one) => one === words.view) ?? 'editor';
  const editing = useMemo(
    () => ({
      programme,
      organisations: new Map([
        ...organisationsOf(programme),
        ...learnt.map((one) => [one.id, one] as const),
      ]),
      learn: (one: OrganisationRef) => setLearnt((now) => [...now, one]),
      gaps: gapsByPlace(gaps.data?.items ?? []),
      sought,
      seek,
    }),
    [programme, learnt, gaps.data, sought],
  );
  const address = (one: View) =>
    withQuery(paths.programme(programme.id), { view: one === 'editor' ? undefined : one });
  return (
    <EditingContext value={editing}>
      <PageHeader
        title={programme.title}
        path={[{ label: t('title'), href: paths.programmes }]}
        subtitle={<Subtitle programme={programme} />}
        actions={<Actions programme={programme} open={setDrawer} />}
      />
      <nav aria-label={t('page.views')} className={`${classes.views ?? ''} lt-no-print`}>
        {views.map((one) => (
          <AppLink key={one} href={address(one)} aria-current={one === view ? 'page' : undefined}>
            {t(`page.${one}`)}
          </AppLink>
        ))}
        <AppLink href={targetsOf(programme)}>{t('page.targets')}</AppLink>
        <AppLink href={paths.programmeAlignment(programme.id)}>{t('page.alignment')}</AppLink>
        {programme.document && (
          <AppLink href={paths.programmeReviews(programme.id)}>{t('page.reviews')}</AppLink>
        )}
      </nav>
      {view === 'editor' && <Editor programme={programme} />}
      {view === 'timeline' && (
        <Suspense fallback={<RowsSkeleton />}>
          <TimelineView />
        </Suspense>
      )}
      {view === 'year' && <YearView />}
      {view === 'comparison' && <ComparisonView />}
      {view === 'print' && <PrintView />}
      <Drawers programme={programme} drawer={drawer} onClose={() => setDrawer(undefined)} />
    </EditingContext>
  );
}

/** One programme: written, checked, approved, issued; by year, compared, printed. */
export function ProgrammePage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const found = useProgramme(id);
  if (found.isPending) return <PageSkeleton />;
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  return <Loaded key={found.data.id} programme={found.data} />;
}
