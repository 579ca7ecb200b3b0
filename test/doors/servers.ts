import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { findProgram, freePort, until } from '../stage/servers.ts'

/** A server for files that a test started. `folder` is where it keeps them on this machine. */
export type FileServer = { port: number; folder: string; stop(): Promise<void> }

const readable = (port: number) => async (): Promise<boolean> => {
  const { connect } = await import('node:net')
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('data', () => resolve(true)).once('error', () => resolve(false))
    socket.once('data', () => socket.destroy())
  })
}

async function start(program: string, args: string[], root: string, port: number): Promise<() => Promise<void>> {
  const child = spawn(findProgram(program) ?? program, args, { stdio: 'ignore' })
  const exit = new Promise((resolve) => child.once('exit', resolve))
  await until(readable(port))
  return async () => {
    child.kill('SIGTERM')
    await exit
    rmSync(root, { recursive: true, force: true })
  }
}

/** OpenSSH's server for the user who runs the tests, who signs in with the private key. */
export async function startSftp(): Promise<FileServer & { user: string; key: string; hostKey: string }> {
  const root = mkdtempSync(join(tmpdir(), 'depeche-sftp-'))
  const port = await freePort()
  const path = (name: string): string => join(root, name)
  for (const name of ['host', 'user']) execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', path(name)])
  writeFileSync(path('authorized'), readFileSync(path('user.pub')), { mode: 0o600 })
  const folder = path('wire')
  mkdirSync(folder)
  // Root's sshd wants its folder for the separation of privileges; Debian's service makes it at boot.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true, mode: 0o755 })
  const settings = [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${path('host')}`,
    `AuthorizedKeysFile ${path('authorized')}`,
    'PermitRootLogin yes',
    'StrictModes no',
    'UsePAM no',
    'PidFile none',
    'Subsystem sftp internal-sftp',
  ]
  writeFileSync(path('config'), `${settings.join('\n')}\n`)
  const stop = await start('sshd', ['-D', '-f', path('config')], root, port)
  const print = execFileSync('ssh-keygen', ['-lf', path('host.pub')], { encoding: 'utf8' })
  return {
    port,
    folder,
    stop,
    user: userInfo().username,
    key: readFileSync(path('user'), 'utf8'),
    hostKey: /SHA256:\S+/u.exec(print)?.[0] ?? '',
  }
}

/** vsftpd with its anonymous account, which may write; with TLS, and required, when asked. */
export async function startFtp({ tls = false } = {}): Promise<FileServer & { ca: string }> {
  const root = mkdtempSync(join(tmpdir(), 'depeche-ftp-'))
  const port = await freePort()
  chmodSync(root, 0o755)
  const folder = join(root, 'wire')
  mkdirSync(folder)
  chmodSync(folder, 0o777)
  const certificate = join(root, 'certificate.pem')
  const key = join(root, 'key.pem')
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'],
      ...['-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', certificate],
    ],
    { stdio: 'ignore' },
  )
  const settings = {
    listen: 'YES',
    listen_address: '127.0.0.1',
    listen_port: port,
    background: 'NO',
    anonymous_enable: 'YES',
    local_enable: 'NO',
    write_enable: 'YES',
    anon_root: root,
    anon_umask: '022',
    anon_upload_enable: 'YES',
    anon_mkdir_write_enable: 'YES',
    anon_other_write_enable: 'YES',
    anon_world_readable_only: 'NO',
    no_anon_password: 'NO',
    pasv_address: '127.0.0.1',
    xferlog_enable: 'NO',
    // The sandbox of system calls is refused inside containers.
    seccomp_sandbox: 'NO',
    isolate: 'NO',
    isolate_network: 'NO',
    secure_chroot_dir: join(root, 'empty'),
    ...(process.getuid?.() === 0 ? {} : { run_as_launching_user: 'YES' }),
    ...(tls
      ? {
          ssl_enable: 'YES',
          allow_anon_ssl: 'YES',
          force_anon_logins_ssl: 'YES',
          force_anon_data_ssl: 'YES',
          require_ssl_reuse: 'YES',
          rsa_cert_file: certificate,
          rsa_private_key_file: key,
        }
      : {}),
  }
  mkdirSync(join(root, 'empty'))
  const path = join(root, 'vsftpd.conf')
  writeFileSync(
    path,
    `${Object.entries(settings)
      .map(([name, value]) => `${name}=${value}`)
      .join('\n')}\n`,
  )
  const stop = await start('vsftpd', [path], root, port)
  return { port, folder, stop, ca: readFileSync(certificate, 'utf8') }
}
