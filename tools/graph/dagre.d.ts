/** What the drawing uses of its layout library; written down here so that types can be checked before it is installed. */
declare module '@dagrejs/dagre' {
  class Graph {
    constructor(options: { multigraph: boolean });
    setGraph(label: Record<string, string | number>): void;
    setNode(id: string, label: { width: number; height: number }): void;
    setEdge(
      from: string,
      to: string,
      label: { width?: number; height?: number; labelpos: 'c' },
      name: string,
    ): void;
    /** Where the layout put it; its own size for the whole. */
    node(id: string): unknown;
    edge(from: string, to: string, name: string): unknown;
    graph(): unknown;
  }
  const dagre: { graphlib: { Graph: typeof Graph }; layout(graph: Graph): void };
  export default dagre;
}
