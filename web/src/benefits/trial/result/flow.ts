import type { Flow, FlowNode, Receipt } from '../../../api/types'
import { money, toFen } from '../../../money/amount'
import { billColour, payerColour, sortedPartColour } from '../../../money/payers'

export interface PictureNode { name: string; label: string; amount: string; depth: number; colour: string }
export interface PictureLink { source: string; target: string; value: number; colour: string }

/** The flow as the picture draws it: bill, sorted parts, payers in three columns, widths by fen; nothing is left out but nothing. */
export function picture(receipt: Pick<Receipt, 'flow' | 'flowNodes' | 'total'>, say: (node: FlowNode) => string): { nodes: PictureNode[]; links: PictureLink[] } {
  const flows = receipt.flow.filter((flow) => (toFen(flow.amount) ?? 0) > 0)
  const used = new Set(flows.flatMap((flow) => [flow.from, flow.to]))
  const kinds = new Map(receipt.flowNodes.map((node) => [node.id, node.kind]))
  // What is in scope goes on to the funds, which come first among the payers; on top it crosses nothing.
  const ordered = receipt.flowNodes.toSorted((left, right) => Number(isInScope(right)) - Number(isInScope(left)))
  const nodes = ordered.filter((node) => used.has(node.id)).map((node): PictureNode => {
    const amount = node.kind === 'bill' ? money(receipt.total) : money(amountThrough(node, flows))
    return { name: node.id, label: say(node), amount, depth: depth(node), colour: colour(node) }
  })
  const links = flows.map((flow): PictureLink => ({
    source: flow.from,
    target: flow.to,
    value: toFen(flow.amount)! / 100,
    colour: kinds.get(flow.to) === 'payer' ? payerColour(flow.to) : sortedPartColour,
  }))
  return { nodes, links }
}

function amountThrough(node: FlowNode, flows: readonly Flow[]): string {
  const fen = flows.filter((flow) => flow.to === node.id).reduce((total, flow) => total + (toFen(flow.amount) ?? 0), 0)
  return (fen / 100).toFixed(2)
}

function isInScope(node: FlowNode): boolean {
  return node.id === 'in-scope'
}

function depth(node: FlowNode): number {
  return node.kind === 'bill' ? 0 : node.kind === 'part' ? 1 : 2
}

function colour(node: FlowNode): string {
  return node.kind === 'bill' ? billColour : node.kind === 'part' ? sortedPartColour : payerColour(node.id)
}
