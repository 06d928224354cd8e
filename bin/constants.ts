/**
 * Top-level variables that nothing assigns to, made constants again.
 *
 * The bundler writes `var` for every `const` of a module. Of a constant the engine knows its value once and for all, of
 * a variable it asks at each use: a twentieth of the time in which a text is read.
 */
import ts from 'typescript'

/** Code of a bundle with `const` wherever a top-level `var` is given a value once, where it is declared. */
export function withConstants(code: string): string {
  const file = ts.createSourceFile('bundle.js', code, ts.ScriptTarget.ES2023, false, ts.ScriptKind.JS)
  const assigned = assignedIn(file)
  let made = ''
  let from = 0
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue
    const {declarationList} = statement
    if (declarationList.flags & ts.NodeFlags.BlockScoped) continue
    const constant = declarationList.declarations.every(
      ({name, initializer}) => initializer && ts.isIdentifier(name) && !assigned.has(name.text)
    )
    if (!constant) continue
    const at = declarationList.getStart(file)
    made += `${code.slice(from, at)}const`
    from = at + 'var'.length
  }
  return made + code.slice(from)
}

/** Names that something is assigned to after they were declared, in whatever scope. */
function assignedIn(file: ts.SourceFile): Set<string> {
  const names = new Set<string>()
  visit(file)
  return names

  function visit(node: ts.Node): void {
    if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) take(node.left)
    else if ((ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) && isCount(node.operator)) {
      take(node.operand)
    } else if (ts.isForInStatement(node) || ts.isForOfStatement(node)) take(node.initializer)
    ts.forEachChild(node, visit)
  }

  /** Every name in a pattern; names that are only read in it do no harm. */
  function take(target: ts.Node): void {
    if (ts.isIdentifier(target)) names.add(target.text)
    else if (!ts.isPropertyAccessExpression(target) && !ts.isElementAccessExpression(target)) {
      ts.forEachChild(target, take)
    }
  }
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment
}

function isCount(kind: ts.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.PlusPlusToken || kind === ts.SyntaxKind.MinusMinusToken
}
