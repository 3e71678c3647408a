using Tongchou.Agency.Ciphers;

namespace Tongchou.Agency.Tests.Ciphers;

public sealed class KeyFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("keys").FullName;

    private string File1 => Path.Combine(folder, "inner", "tongchou.keys");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_new_file_is_for_its_owner_alone_and_gives_the_same_keys_again()
    {
        KeyRing made = KeyFile.OpenOrCreate(File1);
        KeyRing read = KeyFile.OpenOrCreate(File1);

        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(File1).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        Same(read, made);
        Directory.GetFiles(Path.GetDirectoryName(File1)!).Length.ShouldBe(1);
    }

    [Fact]
    public void Two_files_have_two_rings()
    {
        KeyRing one = KeyFile.OpenOrCreate(File1);
        KeyRing other = KeyFile.OpenOrCreate($"{File1}.other");

        other.Derive(1, "x").ShouldNotBe(one.Derive(1, "x"));
        other.DeriveLookup("x").ShouldNotBe(one.DeriveLookup("x"));
    }

    [Fact]
    public void Of_many_that_begin_at_once_all_read_the_keys_of_one()
    {
        for (int i = 0; i < 20; i++)
        {
            string file = Path.Combine(folder, $"{i}");

            string[] keys = [.. Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8).Select(_ => Convert.ToHexString(KeyFile.OpenOrCreate(file).Derive(1, "x")!))];

            keys.Distinct().Count().ShouldBe(1);
        }

        Directory.GetFiles(folder).Length.ShouldBe(20);
    }

    [Fact]
    public void A_key_is_added_to_the_file_and_the_others_stay()
    {
        KeyRing before = KeyFile.OpenOrCreate(File1);

        KeyRing after = KeyFile.AddKey(File1);

        after.Newest.ShouldBe(2);
        after.Derive(1, "x").ShouldBe(before.Derive(1, "x"));
        after.DeriveLookup("x").ShouldBe(before.DeriveLookup("x"));
        Same(KeyFile.Open(File1), after);
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void A_file_that_others_may_touch_is_not_used(UnixFileMode more)
    {
        if (OperatingSystem.IsWindows())
        {
            return; // only Unix has these modes
        }

        KeyFile.OpenOrCreate(File1);
        File.SetUnixFileMode(File1, UnixFileMode.UserRead | UnixFileMode.UserWrite | more);

        Fault fault = Should.Throw<CipherException>(() => KeyFile.OpenOrCreate(File1)).Fault;

        fault.Code.ShouldBe("key-file-open-to-others");
        fault.Hint.Zh.ShouldContain("chmod 600");
    }

    [Fact]
    public void A_file_with_any_letter_changed_or_a_line_lost_is_broken_and_the_fault_tells_no_key()
    {
        KeyFile.OpenOrCreate(File1);
        KeyFile.AddKey(File1);
        string[] lines = File.ReadAllLines(File1);
        string text = string.Join('\n', lines.Where(line => line[0] != '#'));
        int found = 0;
        for (int at = 0; at < text.Length; at++)
        {
            char other = text[at] == '7' ? '8' : '7';
            string altered = $"{text[..at]}{other}{text[(at + 1)..]}";
            FaultList faults = new();
            KeyRing? ring = KeyFileText.Read(altered.Split('\n'), "keys", faults);
            if (ring is null)
            {
                faults.IsEmpty.ShouldBeFalse();
                text.ShouldNotContain(faults.All[0].Message.En[^6..]);
                found++;
            }
        }

        found.ShouldBe(text.Length - 2); // the number of a key may be another number
        Broken(lines.Where(line => !line.StartsWith("lookup", StringComparison.Ordinal)));
        Broken(lines.Where(line => !line.StartsWith("key", StringComparison.Ordinal)));
        Broken(lines.Append(lines[^1]));
        Broken(lines.Append("something else"));
        Broken([]);
    }

    [Fact]
    public void A_place_that_can_not_be_written_is_a_clear_fault()
    {
        File.WriteAllText(Path.Combine(folder, "file"), "");

        Should.Throw<CipherException>(() => KeyFile.OpenOrCreate(Path.Combine(folder, "file", "keys"))).Fault.Code.ShouldBe("key-file-not-usable");
        Should.Throw<CipherException>(() => KeyFile.OpenOrCreate(folder)).Fault.Code.ShouldBe("key-file-not-usable");
        Should.Throw<CipherException>(() => KeyFile.Open(Path.Combine(folder, "absent"))).Fault.Code.ShouldBe("no-key-file");
    }

    private void Broken(IEnumerable<string> lines)
    {
        File.WriteAllLines(File1, lines.ToArray());
        Should.Throw<CipherException>(() => KeyFile.OpenOrCreate(File1)).Fault.Code.ShouldBe("key-file-broken");
    }

    private static void Same(KeyRing one, KeyRing other)
    {
        one.Numbers.ShouldBe(other.Numbers);
        one.DeriveLookup("x").ShouldBe(other.DeriveLookup("x"));
        foreach (int number in one.Numbers)
        {
            one.Derive(number, "x").ShouldBe(other.Derive(number, "x"));
        }
    }
}
