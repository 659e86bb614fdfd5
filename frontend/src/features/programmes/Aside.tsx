import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { getDocumentTextOptions, listProgrammeGapsOptions, type ProgrammeSection } from '@/api';
import { documentName, paths } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import { Card } from '@/shared/ui/Card';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import { useEditing } from './context';
import { numbers } from './model';
import classes from './Programmes.module.css';

/** The most gaps that are listed at once. */
const SHOWN = 40;

/** Goes to a part of the page and gives it the focus. */
export function goTo(place: string): void {
  const found = document.getElementById(place);
  found?.scrollIntoView({ block: 'center' });
  found?.focus({ preventScroll: true });
}

/** The outline, each line a link into the text. */
export function Outline({ sections }: { sections: readonly ProgrammeSection[] }) {
  const { t } = useTranslation('programmes');
  const counted = numbers(sections);
  return (
    <nav aria-label={t('page.outline')} className={classes.outline}>
      <h2>{t('page.outline')}</h2>
      <ol>
        {sections.map((section) => (
          <li key={section.id} data-depth={section.depth}>
            <a
              href={`#section-${section.id}`}
              onClick={(event) => {
                event.preventDefault();
                goTo(`section-${section.id}`);
              }}
            >
              {counted.get(section.id)}. {section.heading}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** What is missing, each a link to its place. */
export function GapsPanel({ id }: { id: string }) {
  const { t } = useTranslation('programmes');
  const { seek } = useEditing();
  const found = useQuery(listProgrammeGapsOptions({ path: { id } }));
  if (found.isPending) return <RowsSkeleton rows={3} />;
  if (found.isError) return <ErrorState error={found.error} />;
  const { blocking, warning } = found.data;
  const items = [...found.data.items].sort((a, b) => Number(b.blocking) - Number(a.blocking));
  return (
    <Card title={t('gaps.title')}>
      <p className={classes.counts}>
        {blocking > 0 ? (
          <ToneBadge tone="soon">{t('gaps.blocking', { count: blocking })}</ToneBadge>
        ) : (
          <ToneBadge tone="done">{t('gaps.none')}</ToneBadge>
        )}
        {warning > 0 && <span className="lt-soft">{t('gaps.warning', { count: warning })}</span>}
      </p>
      <ul className={classes.gaps}>
        {items.slice(0, SHOWN).map((gap, index) => {
          const place = gap.taskId
            ? `task-${gap.taskId}`
            : gap.sectionId && `section-${gap.sectionId}`;
          return (
            <li key={index}>
              <span className="lt-small lt-soft">
                {t(gap.blocking ? 'gaps.must' : 'gaps.should')}
              </span>{' '}
              {gap.targetId ? (
                <AppLink href={paths.programmeTargets(id)}>{gap.detail}</AppLink>
              ) : place ? (
                <a
                  href={`#${place}`}
                  onClick={(event) => {
                    event.preventDefault();
                    if (gap.taskId) seek(gap.taskId);
                    else goTo(place);
                  }}
                >
                  {gap.detail}
                </a>
              ) : (
                gap.detail
              )}
              {gap.place && <div className="lt-small lt-soft">{gap.place}</div>}
            </li>
          );
        })}
      </ul>
      {items.length > SHOWN && (
        <p className="lt-soft">{t('gaps.more', { count: items.length - SHOWN })}</p>
      )}
    </Card>
  );
}

/** The superior's text beside what is being written. */
export function BasisPanel() {
  const { t } = useTranslation('programmes');
  const { programme } = useEditing();
  const [chosen, setChosen] = useState(programme.bases[0]?.document.id ?? '');
  const [words, setWords] = useState('');
  const text = useQuery({
    ...getDocumentTextOptions({ path: { id: chosen } }),
    enabled: chosen !== '',
  });
  const wanted = words.trim().toLocaleLowerCase('vi');
  const provisions = (text.data?.provisions ?? []).filter(
    (one) => !wanted || one.text.toLocaleLowerCase('vi').includes(wanted),
  );
  return (
    <Card title={t('page.basis')}>
      {programme.bases.length === 0 && <p className="lt-soft">{t('page.noBasis')}</p>}
      {programme.bases.length > 0 && (
        <div className={classes.stack}>
          {programme.bases.length > 1 && (
            <NativeSelect
              label={t('page.chooseBasis')}
              value={chosen}
              data={programme.bases.map(({ document }) => ({
                value: document.id,
                label: documentName(document),
              }))}
              onChange={(event) => setChosen(event.currentTarget.value)}
            />
          )}
          <AppLink href={paths.document(chosen)}>
            {programme.bases.find((one) => one.document.id === chosen)?.document.title}
          </AppLink>
          <TextInput
            type="search"
            aria-label={t('page.findInBasis')}
            placeholder={t('page.findInBasis')}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          {text.isPending && <RowsSkeleton rows={3} />}
          {text.data && provisions.length === 0 && (
            <p className="lt-soft">{t('page.noBasisText')}</p>
          )}
          <div className={classes.clauses}>
            {provisions.map((one) => (
              <p key={one.id} data-depth={one.depth}>
                {one.text}
              </p>
            ))}
          </div>
        </div>
      )}
    </Card>
  );
}
