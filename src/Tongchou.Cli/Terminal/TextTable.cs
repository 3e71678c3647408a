using Spectre.Console;
using Spectre.Console.Rendering;

namespace Tongchou.Cli;

/// <summary>A table for people; on a terminal as wide as it is, elsewhere 200 columns, so that no number is broken in two.</summary>
internal sealed class TextTable(params string[] headings)
{
    private readonly List<string[]> rows = [];

    public void Row(params string[] cells) => rows.Add(cells);

    public void Write(Terminal terminal)
    {
        Table table = new() { Border = terminal.IsInteractive ? TableBorder.Rounded : TableBorder.Ascii2 };
        foreach (string heading in headings)
        {
            table.AddColumn(new TableColumn(new Text(heading)));
        }

        foreach (string[] row in rows)
        {
            table.AddRow(row.Select(cell => (IRenderable)new Text(cell)));
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(terminal.Out),
        });
        console.Profile.Width = terminal.Width;
        console.Write(table);
    }
}
