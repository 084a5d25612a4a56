/** What the operator's commands say. Not sent to browsers (see app/commands/voice.ts). */
export const operator = {
  option: "{{option}}：{{message}}",
  help: {
    keys: `用法：npm run -s keys -- list
      npm run -s keys -- rotate
      npm run -s keys -- revoke 密钥编号
      npm run -s keys -- export > keys.json
list    列出签名密钥：编号、启用日、停用日、状态。
rotate  启用新的签名密钥；旧公钥保留，此前出具的报告仍可核验。同一天重复执行不再更换。
revoke  私钥泄露时使用：不再信任该密钥签名的任何报告；如正在使用，先启用新密钥。
export  打印公钥清单，与 /keys.json 相同，不含私钥。
密钥在数据文件夹中时，运行中的服务立即采用；由 SIGNING_KEYS 给出时，rotate 和 revoke 须加 --out 文件，
新的值写入该文件，设入环境变量并重启后生效。
退出码：0 完成或已是如此；1 被拒绝，未作更改；2 命令有误或系统无法使用。`,
    backup: `用法：npm run -s backup -- 文件.age
把数据库、密钥和文件写成一个加密文件，服务不停，内容是同一时刻的快照；文件仅所有者可读，不覆盖已有文件。
口令取自环境变量 BACKUP_PASSPHRASE，未设置时在终端输入，不能写在命令行上。口令须与备份分开保管，丢失则无法恢复。
格式：age 口令加密的 tar.gz，也可用 age -d 文件.age | tar tz 查看。
退出码：0 完成，打印文件名；1 被拒绝，没有写成备份；2 命令有误或系统无法使用。`,
    restore: `用法：npm run -s restore -- 文件.age
      npm run -s restore -- --check 文件.age
把备份恢复到空的数据文件夹（DATA_FOLDER）和空的数据库（内置，或 DATABASE_URL）。
先通读并校验整个文件，再写入；要么全部恢复，要么不写入。中断后用同一文件再次执行即可。
较旧版本的备份恢复后升级到当前版本。--check 只校验，不写入。
口令取自环境变量 BACKUP_PASSPHRASE，未设置时在终端输入。
退出码：0 完成；1 被拒绝，没有恢复；2 命令有误或文件无法读取。`,
  },
  keys: {
    unknown: "没有编号为“{{id}}”的密钥：请用 npm run -s keys -- list 查看。",
    already: "已是如此，没有更改。",
    changed: "密钥已更换，运行中的服务立即采用。请尽快备份，并重新发布公钥清单（keys -- export）。",
    written: "新的密钥写入“{{file}}”：请设为环境变量 SIGNING_KEYS，今天内重启服务，然后删除该文件。",
    given: "密钥由环境变量 SIGNING_KEYS 给出，本命令不能更改它：请加 --out 文件。",
    kept: "密钥在数据文件夹中，不需要 --out。",
  },
  fault: {
    neverStarted: "“{{folder}}”中还没有系统：先启动一次（npm start），再执行本命令。",
    older: "数据库比本程序旧：先启动一次（npm start）完成升级，再执行本命令。",
    newer: "数据库由更新的版本升级过（{{what}}）：请使用该版本的程序。",
    otherUser: "“{{folder}}”属于另一个系统用户（uid {{uid}}）：请以该用户执行，例如 sudo -u 用户名 npm run …",
    unreachable: "无法连接数据库：{{reason}}。请检查 DATABASE_URL 和数据库服务。",
    unfinished: "“{{folder}}”中的恢复没有完成：用同一备份再次执行 npm run -s restore，完成后再继续。",
  },
  passphrase: {
    ask: "备份口令：",
    again: "再次输入口令：",
    none: "没有口令：请设置环境变量 BACKUP_PASSPHRASE，或在终端中执行以便输入。",
    weak: "口令太弱：至少 {{shortest}} 个字符，其中至少 {{different}} 个不同字符。拿到备份的人可以无限次猜测口令。",
    unlike: "两次输入的口令不同，没有备份。",
  },
  backup: {
    done: "备份完成：{{rows}} 行数据，{{files}} 个文件，共 {{bytes}} 字节。请把口令和备份分开保管，并定期试恢复。",
    EEXIST: "“{{file}}”已存在，没有覆盖：请换一个文件名，例如加上日期。",
    ENOENT: "“{{file}}”所在的文件夹不存在，请先建立。",
    ENOTDIR: "“{{file}}”的上级不是文件夹，请换一个位置。",
    EISDIR: "“{{file}}”是文件夹，请写明文件名。",
    EACCES: "没有写入“{{file}}”的权限，请换一个位置。",
    EROFS: "“{{file}}”所在的磁盘是只读的，请换一个位置。",
    ENOSPC: "磁盘空间不足，没有写成“{{file}}”：请清理空间或换一个磁盘。",
  },
  restore: {
    done: "恢复完成：{{madeAt}} 的备份，{{rows}} 行数据，{{files}} 个文件。现在可以启动（npm start）。",
    whole: "备份完整可用：{{madeAt}}，{{rows}} 行数据，{{files}} 个文件。没有写入任何内容。",
    unreadable: "无法读取“{{file}}”：不存在、不是文件，或没有读取权限。",
  },
  backupFault: {
    noBackup: "这不是本系统的备份文件，没有恢复。",
    wrongPassphrase: "口令不正确，或文件开头被改动，没有恢复。请核对口令。",
    damaged: "备份不完整或被改动，没有恢复。请换用另一份备份。",
    newer: "备份来自更新的版本（{{what}}），没有恢复。请使用该版本或更新的程序。",
    otherLineage: "备份的数据结构不是本程序的任何一个版本，没有恢复。请使用出具备份的程序。",
    folderNotEmpty: "“{{folder}}”中已有“{{name}}”，没有恢复：请用 DATA_FOLDER 指定一个空文件夹。",
    databaseNotEmpty: "数据库不是空的，没有恢复：请用 DATABASE_URL 指定一个新建的空数据库。",
    otherKeys:
      "环境变量 SIGNING_KEYS 缺少备份中的密钥（{{keys}}），恢复后旧报告将无法核验，没有恢复。请补上密钥，或不设置 SIGNING_KEYS。",
  },
} as const;
