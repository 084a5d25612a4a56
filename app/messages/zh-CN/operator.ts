/** What the operator's commands say. Not sent to browsers (see app/commands/voice.ts). */
export const operator = {
  option: "{{option}}：{{message}}",
  help: {
    keys: `用法：npm run -s keys -- list
      npm run -s keys -- rotate
      npm run -s keys -- revoke 密钥编号
      npm run -s keys -- export > keys.json
      npm run -s keys -- rotate-session-secret
list    列出签名密钥：编号、启用日、停用日、状态。
rotate  启用新的签名密钥；旧公钥保留，此前出具的报告仍可核验。同一天重复执行不再更换。
revoke  私钥泄露时使用：不再信任该密钥签名的任何报告；如正在使用，先启用新密钥。
export  打印公钥清单，与 /keys.json 相同，不含私钥。
rotate-session-secret  更换会话密钥（用来认出登录过的浏览器），重启服务后生效。没有人会因此退出；前一个密钥仍被接受，
        因此泄露时须隔天再换一次。一天只更换一次。
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
    "check-installation": `用法：npm run -s check-installation [--json]
逐项检查本系统：Node、文件权限、磁盘、密钥、网址设置、数据库及其版本、数据结构、角色和密码、时钟、演示数据、备份。
每行一项：正常、注意（请自行判断）或错误（须处理）。不作任何更改；内置数据库没有运行时会临时启动。
退出码：0 没有错误；1 有错误；2 命令有误或无法检查。`,
    organisation: `用法：npm run -s organisation -- list [--json]
      npm run -s organisation -- add bureau --name 名称 --units 管理单元,…|all --login 登录名 --person-name 姓名
      npm run -s organisation -- add consultancy --name 名称 --credit-code 代码 --login 登录名 --person-name 姓名
      npm run -s organisation -- add firm --name 名称 --credit-code 代码 --sector 行业代码 --adcode 注册地代码
          --unit 管理单元 [--chains 产业链,…] --staff 人数 --revenue 万元 [--title innovative|specialised|little-giant]
          --login 登录名 --person-name 姓名
list    列出各单位：编号、类别、信用代码、成员数、名称、管理单元。
add     建立主管部门、服务机构或企业及其第一个成员，打印一次性密码。密码只显示这一次，7 天内有效，成员登录后须先改密码。
        企业也可以自行注册。重复执行不会重复建立。
操作留痕。退出码：0 完成或已是如此；1 被拒绝，未作更改；2 命令有误或系统无法使用。`,
    member: `用法：npm run -s member -- list [--json]
      npm run -s member -- add --organisation 单位 --login 登录名 --person-name 姓名 [--role manager|editor]
      npm run -s member -- disable 登录名
      npm run -s member -- enable 登录名
      npm run -s member -- reset-password 登录名
list            列出成员：登录名、角色、状态、姓名、单位类别、单位名称。
add             为单位（编号、信用代码或全称）增加成员，打印一次性密码；企业成员须写明 --role：manager 管理员，
                editor 填报人。重复执行不会重复增加。
disable         停用：立即结束其全部登录，不能再登录。数据保留。
enable          恢复启用。
reset-password  打印新的一次性密码，原密码失效，其全部登录立即结束。
一次性密码只显示这一次，7 天内有效，成员登录后须先改密码；过期后请重新执行 reset-password。操作留痕。
退出码：0 完成或已是如此；1 被拒绝，未作更改；2 命令有误、没有这个单位或成员，或系统无法使用。`,
  },
  check: {
    state: { right: "正常", doubt: "注意", wrong: "错误" },
    node: { name: "Node", good: "{{version}}。", old: "{{version}} 太旧：请安装 {{least}} 或更新的版本。" },
    restore: {
      name: "恢复",
      good: "没有未完成的恢复。",
      unfinished: "“{{folder}}”中的恢复没有完成：请用同一备份再次执行 npm run -s restore。",
    },
    folder: {
      name: "文件权限",
      good: "“{{folder}}”中的密钥和报告只有本账号可读。",
      none: "“{{folder}}”中还没有密钥和报告：首次启动时建立。",
      open: "其他账号可读取 {{count}} 项：{{paths}}。请执行 chmod，文件夹 700、文件 600。",
    },
    disk: {
      name: "磁盘",
      good: "剩余 {{free}} MB，至少须有 {{reserve}} MB（DISK_RESERVE_MB）。",
      none: "数据文件夹还不存在。",
      full: "“{{folder}}”只剩 {{free}} MB，少于 {{reserve}} MB（DISK_RESERVE_MB）：服务不会就绪，请清理空间。",
    },
    keys: {
      name: "签名密钥",
      good: "{{place}}：共 {{count}} 个，正在使用 {{id}}。",
      missing: "没有“{{place}}”：首次启动时建立；如已出具过报告，请从备份恢复。",
      unused: "{{place}} 中没有可用的密钥：请执行 npm run -s keys -- rotate。",
      unreadable: "无法识别 {{place}}：请从备份恢复，格式见 app/verify/README.md。",
    },
    secret: {
      name: "会话密钥",
      given: "由 SESSION_SECRET 给出。",
      kept: "保存在“{{place}}”。",
      missing: "没有“{{place}}”：启动时建立。",
      short: "“{{place}}”太短，下次启动时更换。",
    },
    site: {
      name: "网址",
      good: "{{url}}，Cookie 只经 https 发送，已设置 TRUST_PROXY。",
      unnamed: "没有设置 SITE_URL：报告上的核验码指向本机。请设为网站的 https 地址。",
      "site-plain": "{{url}} 不是 https：密码在网络上不加密。",
      "cookie-plain": "{{url}} 是 https，但 Cookie 也会不加密发送：请去掉 COOKIE_SECURE=false。",
      "proxy-unknown": "{{url}} 是 https，但没有设置 TRUST_PROXY：所有访客会算作同一个地址，共用次数限制。",
    },
    database: {
      name: "数据库",
      good: "PostgreSQL {{version}}。",
      none: "“{{folder}}”中还没有数据库：请先启动一次（npm start），或设置 DATABASE_URL。",
      away: "无法连接：{{reason}}。请检查 DATABASE_URL 和数据库服务。",
      refused: "内置数据库没能启动。{{reason}}",
      old: "PostgreSQL {{version}} 太旧：请使用 {{oldest}} 至 {{newest}}。",
      new: "PostgreSQL {{version}} 比试过的版本（{{newest}}）新。",
    },
    migrations: {
      name: "数据结构",
      good: "与本程序一致。",
      older: "缺少 {{names}}：请启动一次（npm start）完成升级。",
      newer: "由更新的版本升级过（{{names}}）：请使用该版本的程序。",
    },
    roles: {
      name: "数据库角色",
      good: "齐全，密码随机且有效。",
      absent: "缺少 {{names}}：请启动一次（npm start）补建。",
      mighty: "{{names}} 权限过大（超级用户、绕过行级安全或可建角色），能看到所有单位的数据：请收回。",
      refused: "{{names}} 用本系统保存的密码无法登录：请重新启动（npm start），启动时会重设。",
      weak: "{{names}} 的密码不是随机的：请备份后恢复到空的数据库，恢复时会生成新密码。",
      open: "数据库不检查 {{names}} 的密码：请在 pg_hba.conf 中改用 scram-sha-256。",
    },
    clock: {
      name: "时钟",
      good: "与数据库相差 {{seconds}} 秒。时区：本机 {{here}}，数据库 {{there}}；日期一律按北京时间。",
      apart: "与数据库相差 {{seconds}} 秒：请在两台机器上开启时间同步（NTP）。",
    },
    demo: {
      name: "演示数据",
      none: "没有载入。",
      loaded: "已载入，登录名和密码是公开的：正式使用请另用空数据库，不要设置 DEMO。",
    },
    backup: {
      name: "备份",
      good: "最近一次在 {{days}} 天前。",
      old: "最近一次在 {{days}} 天前：请定时执行 npm run -s backup。",
      never: "还没有备份：请执行 npm run -s backup，并定时执行。",
    },
  },
  organisation: {
    opened:
      "已建立，编号 {{id}}。登录名 {{login}} 的一次性密码（只显示这一次，{{days}} 天内有效，登录后须先改密码）：",
    there:
      "该单位和登录名已存在（{{id}}），没有更改。忘记密码请用 npm run -s member -- reset-password {{login}}。",
  },
  member: {
    added: "已增加。登录名 {{login}} 的一次性密码（只显示这一次，{{days}} 天内有效，登录后须先改密码）：",
    there: "该成员已存在，没有更改。忘记密码请用 npm run -s member -- reset-password {{login}}。",
    already: "{{login}} 已是如此，没有更改。",
    disabled: "已停用 {{login}}，结束了 {{sessions}} 处登录。",
    enabled: "已启用 {{login}}。原有登录不会恢复，须重新登录。",
    reset:
      "{{login}} 的原密码已失效，结束了 {{sessions}} 处登录。一次性密码（只显示这一次，{{days}} 天内有效，登录后须先改密码）：",
  },
  problem: {
    unitsMissing: "请写明管理单元代码（用逗号分隔），全市写 all。",
    unitsUnknown: "没有管理单元 {{units}}。可用的代码：{{known}}。",
    creditCodeTaken:
      "该代码属于“{{name}}”（{{id}}）。增加成员请用 npm run -s member -- add --organisation {{id}}。",
    bureauThere:
      "已有同名的主管部门（{{id}}），登录名或管理单元不同。增加成员请用 npm run -s member -- add --organisation {{id}}。",
    organisationMissing: "请写明单位的编号、信用代码或全称。",
    organisationUnknown: "没有单位“{{named}}”：请用 npm run -s organisation -- list 查看。",
    organisationAmbiguous: "有多个单位名为“{{named}}”，请改用编号：{{ids}}。",
    memberUnknown: "没有登录名“{{login}}”：请用 npm run -s member -- list 查看。",
    memberDisabled: "{{login}} 已停用：请先执行 npm run -s member -- enable {{login}}。",
    roleWrong: "该单位成员的角色应为：{{roles}}。",
  },
  keys: {
    unknown: "没有编号为“{{id}}”的密钥：请用 npm run -s keys -- list 查看。",
    already: "已是如此，没有更改。",
    changed: "密钥已更换，运行中的服务立即采用。请尽快备份，并重新发布公钥清单（keys -- export）。",
    written: "新的密钥写入“{{file}}”：请设为环境变量 SIGNING_KEYS，今天内重启服务，然后删除该文件。",
    given: "密钥由环境变量 SIGNING_KEYS 给出，本命令不能更改它：请加 --out 文件。",
    secretGiven: "会话密钥由环境变量 SESSION_SECRET 给出：请更改该变量并重启服务。",
    secretChanged: "会话密钥已更换，重启服务后生效。没有人会因此退出。",
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
