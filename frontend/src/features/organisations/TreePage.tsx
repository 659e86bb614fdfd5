import './strings';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { getOrganisationPathOptions, type OrganisationRef } from '@/api';
import { OrganisationPicker } from '@/shared/ui/OrganisationPicker';
import { PageHeader } from '@/shared/ui/PageHeader';
import { say } from '@/shared/ui/Toasts';
import classes from './Tree.module.css';
import { TreeGrid } from './TreeGrid';
import { useTree } from './useTree';

/** The tree, opened level by level; a search opens the way to what it found. */
export function TreePage() {
  const { t } = useTranslation('organisations');
  const tree = useTree();
  const queryClient = useQueryClient();
  const [found, setFound] = useState<OrganisationRef>();
  const reveal = async (organisation: OrganisationRef | undefined) => {
    setFound(organisation);
    if (!organisation) return;
    try {
      const path = await queryClient.query(
        getOrganisationPathOptions({ path: { id: organisation.id } }),
      );
      tree.openAll(path.map((one) => one.id).filter((id) => id !== organisation.id));
    } catch {
      say(t('revealFailed'));
    }
  };
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('what')} />
      <div className={`${classes.search ?? ''} lt-no-print`}>
        <OrganisationPicker
          label={t('search')}
          value={found}
          onChange={(next) => void reveal(next)}
        />
      </div>
      <TreeGrid tree={tree} revealed={found?.id} />
    </>
  );
}
