using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Tongchou.Policy.Yaml;

/// <summary>Reads one YAML document into <see cref="Node"/>s. Anchors, aliases and tags are not part of the pack format.</summary>
public static class YamlText
{
    /// <summary>A pack file larger than this is no pack file.</summary>
    public const int LongestText = 4 * 1024 * 1024;

    private const int Deepest = 32;

    /// <returns>Null where the text is no YAML at all; smaller faults are noted and reading goes on.</returns>
    public static Node? Read(PolicyFile file, FaultList faults)
    {
        if (file.Text.Length > LongestText)
        {
            faults.Add("yaml-too-large", new Place(file.Path, 0, 0, ""),
                new("文件超过 4 MB。", "The file is larger than 4 MB."), new("请按主题拆成几个文件。", "Split it by topic."));
            return null;
        }

        Parser parser = new(new StringReader(file.Text));
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                faults.Add("yaml-empty", new Place(file.Path, 1, 1, ""), new("文件是空的。", "The file is empty."));
                return null;
            }

            Node node = new Reader(parser, file.Path, faults).Read("", 0);
            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out _))
            {
                faults.Add("yaml-second-document", PlaceOf(file.Path, parser.Current, ""),
                    new("一个文件只能有一份 YAML 文档。", "A file holds one YAML document only."), new("去掉多余的 ---。", "Remove the extra ---."));
            }

            return node;
        }
        catch (YamlException broken)
        {
            faults.Add("yaml-syntax", new Place(file.Path, (int)broken.Start.Line, (int)broken.Start.Column, ""),
                new($"不是合法的 YAML:{broken.Message}", $"This is no valid YAML: {broken.Message}"),
                new("检查缩进、冒号后的空格和引号。", "Check indentation, the space after a colon, and quotes."));
            return null;
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // The scanner gives up with all sorts of exceptions on some broken files, such as a value in braces that begins
            // with % or |. Nothing but reading this text happens in the block above.
            Mark reached = parser.Current?.End ?? Mark.Empty;
            faults.Add("yaml-syntax", new Place(file.Path, (int)reached.Line, (int)reached.Column, ""),
                new("从这里往后不是合法的 YAML。", "From here on this is no valid YAML."),
                new("以 %、|、>、@ 等符号开头的值要加引号。", "Quote values that begin with a sign such as %, |, > or @."));
            return null;
        }
    }

    private static Place PlaceOf(string file, ParsingEvent? at, string path) =>
        at is null ? new(file, 0, 0, path) : new(file, (int)at.Start.Line, (int)at.Start.Column, path);

    private sealed class Reader(IParser parser, string file, FaultList faults)
    {
        public Node Read(string path, int depth)
        {
            ParsingEvent at = parser.Current ?? throw new YamlException("unexpected end");
            Place place = PlaceOf(file, at, path);
            if (depth > Deepest)
            {
                throw new YamlException(at.Start, at.End, "nested too deeply");
            }

            if (at is NodeEvent { Anchor.IsEmpty: false } or AnchorAlias)
            {
                faults.Add("yaml-anchor", place,
                    new("这里不用 YAML 的锚点和别名。", "Anchors and aliases are not used here."), new("请把值写全。", "Write the value out."));
            }

            switch (at)
            {
                case Scalar scalar:
                    parser.MoveNext();
                    return new ScalarNode(place, scalar.Value);
                case SequenceStart:
                    parser.MoveNext();
                    return ReadList(place, path, depth);
                case MappingStart:
                    parser.MoveNext();
                    return ReadMap(place, path, depth);
                default:
                    parser.MoveNext();
                    return new ScalarNode(place, "");
            }
        }

        private ListNode ReadList(Place place, string path, int depth)
        {
            List<Node> items = [];
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(Read($"{path}[{items.Count + 1}]", depth + 1));
            }

            return new(place, items);
        }

        private MapNode ReadMap(Place place, string path, int depth)
        {
            List<MapEntry> entries = [];
            HashSet<string> seen = [];
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                Place keyPlace = PlaceOf(file, parser.Current, path);
                if (Read(path, depth + 1) is not ScalarNode key)
                {
                    faults.Add("yaml-key", keyPlace, new("键必须是一个词。", "A key must be a single word."));
                    Read(path, depth + 1);
                    continue;
                }

                string inner = path.Length == 0 ? key.Text : $"{path}.{key.Text}";
                keyPlace = keyPlace with { Path = inner };
                Node value = Read(inner, depth + 1);
                if (!seen.Add(key.Text))
                {
                    faults.Add("yaml-duplicate-key", keyPlace, new($"“{key.Text}”写了两次。", $"'{key.Text}' is written twice."),
                        new("只留一个。", "Keep one."));
                    continue;
                }

                entries.Add(new(key.Text, keyPlace, value));
            }

            return new(place, entries);
        }
    }
}
