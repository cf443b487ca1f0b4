import { Kind, type DirectiveNode, type FieldNode, type FragmentDefinitionNode, type SelectionSetNode, type ValueNode } from 'graphql';

export function holdsVariable(value: ValueNode): boolean {
  if (value.kind === Kind.VARIABLE) return true;
  if (value.kind === Kind.LIST) return value.values.some(holdsVariable);
  return value.kind === Kind.OBJECT && value.fields.some((field) => holdsVariable(field.value));
}

const known = new WeakMap<FieldNode, boolean>();

/** An argument of the field hangs on a variable. */
export function usesVariables(node: FieldNode): boolean {
  let uses = known.get(node);
  if (uses === undefined) known.set(node, (uses = node.arguments?.some(({ value }) => holdsVariable(value)) ?? false));
  return uses;
}

/** The variables by which `@skip` and `@include` decide what is selected, in what is written there and in all fragments. */
export function switches(selections: SelectionSetNode, fragments: Readonly<Record<string, FragmentDefinitionNode>>): string[] {
  const found = new Set<string>();
  const ofDirectives = (directives: readonly DirectiveNode[] | undefined) => {
    for (const { value } of directives?.flatMap((directive) => directive.arguments ?? []) ?? [])
      if (value.kind === Kind.VARIABLE) found.add(value.name.value);
  };
  const ofSelections = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      ofDirectives(selection.directives);
      if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet) ofSelections(selection.selectionSet);
    }
  };
  ofSelections(selections);
  for (const fragment of Object.values(fragments)) ofSelections(fragment.selectionSet);
  return [...found];
}
