using System.Text;

namespace Tongchou.Cli.Tests;

/// <summary>What a command said and how it ended.</summary>
internal sealed record Spoken(int Code, string Out, string Error)
{
    public static Spoken Of(params string[] args) => Given("", args);

    public static Spoken Given(string input, params string[] args) => Given(new MemoryStream(Encoding.UTF8.GetBytes(input)), args);

    public static Spoken Given(Stream input, params string[] args)
    {
        StringWriter output = new() { NewLine = "\n" };
        StringWriter error = new() { NewLine = "\n" };
        int code = CommandLine.Run(args, new Terminal(input, output, error, isInteractive: false, width: 120));
        return new(code, output.ToString(), error.ToString());
    }
}
