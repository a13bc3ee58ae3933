// @ts-check
import path from 'node:path'
import ts from 'typescript'

/**
 * @typedef {object} Use
 * @property {string} key «list.count»; of a branch («glossary») when all below it is read
 * @property {string} at file and line
 *
 * @typedef {object} Scan
 * @property {Use[]} uses
 * @property {string[]} faults calls whose keys cannot be told
 */

const MAKERS = new Set(['useTranslations', 'getTranslations', 'createTranslator'])
const READERS = new Set(['useMessages', 'getMessages'])

/**
 * Which texts the code asks for, as the compiler sees it: a key that is put together
 * (`t(`explain.${tilstand}`)`) has the type of every key it can become, so nothing needs to be declared.
 * @param {string} root @param {string} tsconfig @returns {Scan}
 */
export function findUses(root, tsconfig) {
  const { config } = ts.readConfigFile(path.join(root, tsconfig), ts.sys.readFile)
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, path.dirname(path.join(root, tsconfig))) // prettier-ignore
  const program = ts.createProgram(fileNames, { ...options, noEmit: true, incremental: false })
  const checker = program.getTypeChecker()
  /** @type {Scan} */
  const scan = { uses: [], faults: [] }
  for (const file of program.getSourceFiles()) {
    if (file.isDeclarationFile || !mentionsTexts(file.text)) continue
    const name = path.relative(root, file.fileName)
    ts.forEachChild(file, function visit(node) {
      if (ts.isCallExpression(node)) readCall(node, checker, scan, () => place(file, node, name))
      ts.forEachChild(node, visit)
    })
  }
  return scan
}

/** @param {string} text */
function mentionsTexts(text) {
  return /\b(?:(?:use|get)(?:Translations|Messages)|createTranslator)\b/.test(text)
}

/** @param {ts.SourceFile} file @param {ts.Node} node @param {string} name */
function place(file, node, name) {
  return `${name}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`
}

/** @param {ts.CallExpression} call @param {ts.TypeChecker} checker @param {Scan} scan @param {() => string} at */
function readCall(call, checker, scan, at) {
  if (isCallTo(call, READERS)) {
    const branches = branchesRead(call)
    if (branches === null) scan.faults.push(`${at()}: si hvilke tekster som leses: const { glossary } = …`)
    for (const key of branches ?? []) scan.uses.push({ key, at: at() })
    return
  }
  const namespace = namespaceOf(calledTranslator(call), checker)
  const [argument] = call.arguments
  if (namespace === null || argument === undefined) return
  const keys = literalsOf(checker.getTypeAtLocation(argument))
  if (keys === null) scan.faults.push(`${at()}: nøkkelen kan være hva som helst; gi den en snevrere type`)
  for (const key of keys ?? []) {
    scan.uses.push({ key: namespace === '' ? key : `${namespace}.${key}`, at: at() })
  }
}

/** @param {ts.CallExpression} call @param {Set<string>} names */
function isCallTo(call, names) {
  return ts.isIdentifier(call.expression) && names.has(call.expression.text)
}

/** `const { glossary } = useMessages()` → «glossary». @param {ts.CallExpression} call */
function branchesRead(call) {
  /** @type {ts.Node} */
  let node = call.parent
  while (ts.isAwaitExpression(node) || ts.isParenthesizedExpression(node)) node = node.parent
  if (!ts.isVariableDeclaration(node) || !ts.isObjectBindingPattern(node.name)) return null
  return node.name.elements.map((element) => (element.propertyName ?? element.name).getText())
}

/** What is called in `t('…')` and `t.rich('…')`. @param {ts.CallExpression} call */
function calledTranslator({ expression }) {
  const isMethod =
    ts.isPropertyAccessExpression(expression) && /^(?:rich|markup|raw|has)$/.test(expression.name.text)
  return isMethod ? expression.expression : expression
}

/**
 * The namespace behind an expression that is a translator; null where it is something else.
 * @param {ts.Expression} expression @param {ts.TypeChecker} checker @returns {string | null}
 */
function namespaceOf(expression, checker) {
  const made = unwrap(expression)
  if (ts.isCallExpression(made)) return isCallTo(made, MAKERS) ? namespaceAsked(made) : null
  if (!ts.isIdentifier(made)) return null
  const declaration = checker.getSymbolAtLocation(made)?.valueDeclaration
  if (!declaration) return null
  if (ts.isParameter(declaration)) return namespaceInType(declaration.type)
  const from = initialiserOf(declaration)
  return from && ts.isCallExpression(from) && isCallTo(from, MAKERS) ? namespaceAsked(from) : null
}

/** @param {ts.Expression} expression @returns {ts.Expression} */
function unwrap(expression) {
  return ts.isAwaitExpression(expression) || ts.isParenthesizedExpression(expression)
    ? unwrap(expression.expression)
    : expression
}

/** `const t = …` and `const [t, nav] = await Promise.all([…, …])`. @param {ts.Declaration} declaration */
function initialiserOf(declaration) {
  if (ts.isVariableDeclaration(declaration)) {
    return declaration.initializer ? unwrap(declaration.initializer) : null
  }
  if (!ts.isBindingElement(declaration) || !ts.isArrayBindingPattern(declaration.parent)) return null
  const whole = declaration.parent.parent
  const all = ts.isVariableDeclaration(whole) && whole.initializer ? unwrap(whole.initializer) : null
  const [list] = all && ts.isCallExpression(all) ? all.arguments : []
  if (!list || !ts.isArrayLiteralExpression(list)) return null
  const made = list.elements[declaration.parent.elements.indexOf(declaration)]
  return made ? unwrap(made) : null
}

/** `useTranslations('list')`, `getTranslations({ locale, namespace: 'csv' })`. @param {ts.CallExpression} call */
function namespaceAsked(call) {
  const [asked] = call.arguments
  if (asked && ts.isStringLiteral(asked)) return asked.text
  const named =
    asked && ts.isObjectLiteralExpression(asked)
      ? asked.properties.find((property) => property.name?.getText() === 'namespace')
      : undefined
  return named && ts.isPropertyAssignment(named) && ts.isStringLiteral(named.initializer)
    ? named.initializer.text
    : ''
}

/** `t: ReturnType<typeof useTranslations<'list'>>`. @param {ts.TypeNode | undefined} type */
function namespaceInType(type) {
  return /\b(?:use|get)Translations<'(\w+)'>/.exec(type?.getText() ?? '')?.[1] ?? null
}

/** @param {ts.Type} type @returns {string[] | null} null where it is not a choice of written-out texts */
function literalsOf(type) {
  const parts = type.isUnion() ? type.types : [type]
  const values = parts.map((part) => (part.isStringLiteral() ? part.value : null))
  return values.includes(null) ? null : values.filter((value) => value !== null)
}

/**
 * @param {Scan} scan @param {import('./catalogues.mjs').Texts} texts bokmål
 * @returns {string[]} one line for each fault
 */
export function compareUses({ uses, faults }, texts) {
  const keys = [...texts.keys()]
  const isThere = (/** @type {string} */ key) =>
    texts.has(key) || keys.some((own) => own.startsWith(`${key}.`))
  const asked = new Set(uses.map(({ key }) => key))
  const isUsed = (/** @type {string} */ key) =>
    asked.has(key) || [...asked].some((branch) => key.startsWith(`${branch}.`))
  return [
    ...faults,
    ...uses.filter(({ key }) => !isThere(key)).map(({ key, at }) => `${at}: ber om ${key}, som ikke finnes`),
    ...keys.filter((key) => !isUsed(key)).map((key) => `messages/nb.json: ${key} brukes ingen steder`),
  ]
}
