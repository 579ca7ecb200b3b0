import { Button, Group, NumberInput, PasswordInput, Select, Stack, Switch, TextInput } from '@mantine/core'
import type { DoorKind } from '../../model/feed.ts'
import { useLanguage } from '../strings/language.tsx'
import { FeedFileFields } from './feed-file-fields.tsx'
import { addressStart, type FeedValues } from './feed-values.ts'

export type SetValues = (change: Partial<FeedValues>) => void

type Props = {
  values: FeedValues
  setValues: SetValues
  /** A feed that exists keeps its id. */
  isNew: boolean
  hasCredential: boolean
  saving: boolean
  onSave: () => void
}

/** The settings of a feed; which are shown depends on its door. */
export function FeedForm({ values, setValues, isNew, hasCredential, saving, onSave }: Props) {
  const { feedSettings: words } = useLanguage().strings
  const remote = values.door === 'sftp' || values.door === 'ftp'
  const files = remote || values.door === 'folder'
  const setDoor = (door: DoorKind) => setValues({ door, url: addressStart[door] })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSave()
      }}
      data-testid="feed-form"
    >
      <Stack gap="sm">
        <Select
          label={words.door}
          data={Object.entries(words.doors).map(([value, label]) => ({ value, label }))}
          value={values.door}
          onChange={(door) => door && setDoor(door as DoorKind)}
          allowDeselect={false}
          data-testid="feed-door"
        />
        {isNew && (
          <TextInput
            label={words.id}
            description={words.idHint}
            value={values.id}
            onChange={({ currentTarget: { value } }) => setValues({ id: value })}
            pattern="[a-z0-9][a-z0-9\-]{0,63}"
            required
            dir="ltr"
            data-testid="feed-id"
          />
        )}
        <TextInput
          label={words.name}
          value={values.name}
          onChange={({ currentTarget: { value } }) => setValues({ name: value })}
          required
          dir="auto"
          data-testid="feed-name"
        />
        {values.door !== 'push' && (
          <TextInput
            label={words.address}
            description={words.addressHint[values.door]}
            value={values.url}
            onChange={({ currentTarget: { value } }) => setValues({ url: value })}
            required
            dir="ltr"
            data-testid="feed-url"
          />
        )}
        {(remote || values.door === 'web') && (
          <Group grow align="flex-start">
            <TextInput
              label={words.username}
              value={values.username}
              onChange={({ currentTarget: { value } }) => setValues({ username: value })}
              autoComplete="off"
              dir="ltr"
              data-testid="feed-username"
            />
            <PasswordInput
              label={words.secret}
              placeholder={hasCredential ? words.secretKept : ''}
              value={values.secret}
              onChange={({ currentTarget: { value } }) => setValues({ secret: value })}
              autoComplete="new-password"
              dir="ltr"
              data-testid="feed-secret"
            />
          </Group>
        )}
        {files && <FeedFileFields values={values} setValues={setValues} withHostKey={values.door === 'sftp'} />}
        {values.door === 'web' && (
          <>
            <Select
              label={words.content}
              data={Object.entries(words.contents).map(([value, label]) => ({ value, label }))}
              value={values.content}
              onChange={(content) => content && setValues({ content: content as FeedValues['content'] })}
              allowDeselect={false}
            />
            <Switch
              label={words.websub}
              description={words.websubHint}
              checked={values.websub}
              onChange={({ currentTarget: { checked } }) => setValues({ websub: checked })}
            />
          </>
        )}
        {values.door !== 'push' && (
          <Group grow align="flex-start">
            <Seconds label={words.interval} value={values.interval} onChange={(interval) => setValues({ interval })} />
            <Seconds label={words.least} value={values.least} onChange={(least) => setValues({ least })} />
            <Seconds label={words.most} value={values.most} onChange={(most) => setValues({ most })} />
          </Group>
        )}
        <Group grow align="flex-start">
          <TextInput
            label={words.agency}
            value={values.agency}
            onChange={({ currentTarget: { value } }) => setValues({ agency: value })}
            dir="auto"
          />
          <Select
            label={words.language}
            data={Object.entries(words.languages).map(([value, label]) => ({ value, label }))}
            placeholder={words.languageFound}
            value={values.language || null}
            onChange={(language) => setValues({ language: language ?? '' })}
            clearable
          />
          <TextInput
            label={words.desk}
            value={values.desk}
            onChange={({ currentTarget: { value } }) => setValues({ desk: value })}
            required
            dir="auto"
          />
        </Group>
        <Group justify="flex-end">
          <Button type="submit" loading={saving} data-testid="feed-save">
            {words.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function Seconds({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return <NumberInput label={label} min={5} value={value} onChange={(typed) => onChange(String(typed))} hideControls />
}
