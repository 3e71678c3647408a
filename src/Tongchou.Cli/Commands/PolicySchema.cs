using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tongchou.Agency;
using Tongchou.Policy.Schema;

namespace Tongchou.Cli.Commands;

/// <summary><c>policy schema</c>: writes the pack format as JSON Schema, a file per topic, for an editor to help with.</summary>
internal static class PolicySchema
{
    public static Command Make(Terminal terminal)
    {
        Option<string> output = new("--out") { Description = "写入的文件夹 folder to write to", DefaultValueFactory = _ => "policies/schema" };
        Command command = new("schema", "政策包格式的 JSON Schema the pack format as JSON Schema") { output };
        command.SetAction(parsed =>
        {
            string folder = parsed.GetValue(output)!;
            Directory.CreateDirectory(folder);
            int written = 0;
            foreach ((string file, string text) in Texts())
            {
                File.WriteAllText(Path.Combine(folder, file), text);
                written++;
            }

            terminal.Out.WriteLine($"{written} → {folder}");
            return ExitCode.Done;
        });
        return command;
    }

    public static IEnumerable<(string File, string Text)> Texts()
    {
        JsonSerializerOptions readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        foreach ((string file, JsonObject schema) in PackSchema.Write(LawBook.Vocabulary))
        {
            yield return (file, schema.ToJsonString(readable) + "\n");
        }
    }
}
