using Tongchou.Agency;
using Tongchou.Policy.Yaml;

namespace Tongchou.Cli;

/// <summary>Reads bills from a file or, with <c>-</c>, from standard input.</summary>
internal static class BillFile
{
    /// <summary>One bill is never larger; a longer file holds many and is read line by line.</summary>
    public const int LargestBill = 8 * 1024 * 1024;

    public static ReadOnlyMemory<byte> Bytes(string file, Terminal terminal)
    {
        using Stream stream = Open(file, terminal);
        using MemoryStream memory = new();
        byte[] buffer = new byte[81920];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            memory.Write(buffer, 0, read);
            if (memory.Length > LargestBill)
            {
                throw RefusedException.Because("file-too-large",
                    new($"{file} 超过 8 MB,一张账单不会这么大。", $"{file} is larger than 8 MB; no single bill is."),
                    new("许多账单请一行一张,用 settle --lines。", "Put many bills on a line each and use settle --lines."));
            }
        }

        return memory.ToArray();
    }

    public static Stream Open(string file, Terminal terminal)
    {
        if (file == "-")
        {
            return terminal.In;
        }

        if (!File.Exists(file))
        {
            throw RefusedException.Because("no-file", new($"没有文件 {file}。", $"There is no file {file}."), new("检查路径和文件名。", "Check path and name."));
        }

        return File.OpenRead(file);
    }

    /// <exception cref="RefusedException">The bill has faults.</exception>
    public static Bill Read(LawBook book, string file, Terminal terminal, Language language) => Read(book, Bytes(file, terminal), file, language);

    public static Bill Read(LawBook book, ReadOnlyMemory<byte> json, string file, Language language)
    {
        FaultList faults = new();
        Node? node = JsonText.Read(json, file, faults);
        Bill? bill = node is null ? null : new BillReader(book.Law, faults).Read(node);
        return faults.IsEmpty && bill is not null ? bill : throw new RefusedException(faults.All, language);
    }
}
