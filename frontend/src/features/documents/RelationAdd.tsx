import '@/shared/ui/fieldStyles';
import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { createRelation, type Document, type DocumentRow, type RelationType } from '@/api';
import { documentName } from '@/shared/lib/references';
import { DocumentPicker } from '@/shared/ui/DocumentPicker';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { say } from '@/shared/ui/Toasts';
import { useRelationsChanged } from './RelationsCard';

const types: readonly RelationType[] = [
  'IMPLEMENTS',
  'CONCRETISES',
  'CONTINUES',
  'AMENDS',
  'REPLACES',
  'REPORTS_ON',
];

/** Ties this document to another; the kind is said from this document's side. */
export function RelationAdd({ document, onClose }: { document: Document; onClose: () => void }) {
  const { t } = useTranslation('documents');
  const changed = useRelationsChanged();
  const [type, setType] = useState<RelationType>('IMPLEMENTS');
  const [target, setTarget] = useState<DocumentRow>();
  const [note, setNote] = useState('');
  const add = useMutation({
    mutationFn: () =>
      createRelation({
        path: { id: document.id },
        body: { type, targetId: target?.id ?? '', note: note.trim() || undefined },
        throwOnError: true,
      }),
    onSuccess: async () => {
      say(t('relation.added'));
      onClose();
      await changed();
    },
  });
  const fields = [
    { pointer: '/targetId', id: 'relation-target', label: t('relation.target') },
    { pointer: '/type', id: 'relation-type', label: t('relation.kind') },
    { pointer: '/note', id: 'relation-note', label: t('relation.note') },
  ];
  return (
    <ConfirmDrawer
      opened
      title={t('relation.add')}
      verb={t('relation.verb')}
      busy={add.isPending}
      disabled={!target}
      onConfirm={() => add.mutate()}
      onClose={onClose}
    >
      <FormErrorSummary error={add.error} fields={fields} />
      <p className="lt-soft">{t('relation.explain', { name: documentName(document) })}</p>
      <NativeSelect
        id="relation-type"
        label={t('relation.kind')}
        value={type}
        onChange={(event) => {
          const chosen = types.find((one) => one === event.currentTarget.value);
          if (chosen) setType(chosen);
        }}
        data={types.map((one) => ({ value: one, label: t(`relation.type.${one}`) }))}
      />
      <DocumentPicker
        id="relation-target"
        label={t('relation.target')}
        value={target}
        required
        except={document.id}
        error={fieldErrorOf(add.error, '/targetId')}
        onChange={setTarget}
      />
      <TextInput
        id="relation-note"
        label={t('relation.note')}
        value={note}
        error={fieldErrorOf(add.error, '/note')}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ConfirmDrawer>
  );
}
