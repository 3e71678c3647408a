namespace Tongchou.Laboratory.Tests.Folders;

public class PopulationFolderTests
{
    private const int Persons = (2 * BlockMaker.Size) + 1_000;

    private static void Write(string directory, int threads, CancellationToken stop = default, Action<long, long>? told = null, int persons = Persons) =>
        new PopulationWriter(Given.Plan(Given.City, persons, seed: 5), directory, threads).Write(told, stop);

    private static void ShouldHoldTheSame(string left, string right)
    {
        string[] files = [.. Directory.GetFiles(left).Select(Path.GetFileName).Order()!];
        Directory.GetFiles(right).Select(Path.GetFileName).Order().ShouldBe(files);
        foreach (string file in files)
        {
            File.ReadAllBytes(Path.Combine(left, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(right, file))).ShouldBeTrue(file);
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_on_any_number_of_threads_stopped_or_not()
    {
        using TempFolder temp = new();
        using CancellationTokenSource stop = new();
        Write(temp["one"], 1);
        Write(temp["three"], 3);
        Should.Throw<OperationCanceledException>(() => Write(temp["stopped"], 1, stop.Token, (done, _) => stop.Cancel()));
        Directory.Exists(temp["stopped"]).ShouldBeFalse();
        long made = 0;
        Write(temp["stopped"], 2, told: (done, _) => made = made == 0 ? done : made);

        ShouldHoldTheSame(temp["one"], temp["three"]);
        ShouldHoldTheSame(temp["one"], temp["stopped"]);
        made.ShouldBeGreaterThan(BlockMaker.Size, "it went on instead of beginning anew");
    }

    [Fact]
    public void A_column_is_a_NumPy_array_of_its_rows()
    {
        using TempFolder temp = new();
        Write(temp["small"], 1, persons: 500);

        byte[] file = File.ReadAllBytes(Path.Combine(temp["small"], "person_income.npy"));

        file[..8].ShouldBe([0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y', 1, 0]);
        System.Text.Encoding.ASCII.GetString(file, 10, 118).TrimEnd().ShouldBe("{'descr': '<i8', 'fortran_order': False, 'shape': (500,), }");
        file.Length.ShouldBe(128 + (500 * 8));
        (128 % 64).ShouldBe(0);
    }

    [Fact]
    public void What_was_written_is_read_again()
    {
        using TempFolder temp = new();
        Write(temp["whole"], 2);
        FaultList faults = new();

        PopulationFolder folder = PopulationFolder.Open(temp["whole"], faults, null, CancellationToken.None)!;

        faults.All.ShouldBeEmpty();
        folder.Slices.ShouldBe(3);
        PopulationSlice read = new();
        for (int number = 0; number < folder.Slices; number++)
        {
            folder.Read(number, read);
            PopulationSlice made = Given.Slice(Given.Plan(Given.City, Persons, seed: 5), number);
            foreach ((Column one, Column other) in read.Columns.Zip(made.Columns))
            {
                one.Bytes.SequenceEqual(other.Bytes).ShouldBeTrue(one.Form.Name);
            }
        }
    }

    [Fact]
    public void A_damaged_folder_is_told_with_all_faults_at_once()
    {
        using TempFolder temp = new();
        Write(temp["broken"], 1, persons: 2_000);
        string At(string column) => Path.Combine(temp["broken"], column);
        File.Delete(At("person_sex.npy"));
        using (FileStream cut = File.OpenWrite(At("visit_day.npy")))
        {
            cut.SetLength(cut.Length - 1);
        }

        Flip(At("visit_class_a.npy"), 500);
        Flip(At("person_area.npy"), 40);
        File.AppendAllText(At("providers.csv"), "x");
        File.AppendAllText(At("visit_kind.npy"), "x");
        FaultList faults = new();

        PopulationFolder.Open(temp["broken"], faults, null, CancellationToken.None).ShouldBeNull();

        faults.All.Select(fault => (fault.Code, fault.Place.File)).ShouldBe(
            [("file-altered", "providers.csv"), ("file-missing", "person_sex.npy"), ("bad-header", "person_area.npy"), ("wrong-length", "visit_kind.npy"), ("wrong-length", "visit_day.npy"), ("file-altered", "visit_class_a.npy")],
            ignoreOrder: true);
    }

    [Theory]
    [InlineData("\"seed\": 5", "\"seed\": 6", "manifest-altered")]
    [InlineData("\"format\": 1", "\"format\": 9", "manifest-altered")]
    [InlineData("{", "", "bad-manifest")]
    public void An_altered_manifest_is_told(string was, string becomes, string code)
    {
        using TempFolder temp = new();
        Write(temp["altered"], 1, persons: 200);
        string path = Path.Combine(temp["altered"], "manifest.json");
        string text = File.ReadAllText(path);
        text.ShouldContain(was);
        File.WriteAllText(path, text.Replace(was, becomes, StringComparison.Ordinal));
        FaultList faults = new();

        PopulationFolder.Open(temp["altered"], faults, null, CancellationToken.None).ShouldBeNull();

        faults.All.Single().Code.ShouldBe(code);
    }

    [Fact]
    public void A_full_disk_leaves_no_result_and_can_be_gone_on_from()
    {
        if (!File.Exists("/dev/full"))
        {
            return;
        }

        using TempFolder temp = new();
        Directory.CreateDirectory(temp["full.part"]);
        File.CreateSymbolicLink(Path.Combine(temp["full.part"], "visit_class_a.npy"), "/dev/full");

        Should.Throw<Exception>(() => Write(temp["full"], 1, persons: 20_000)).GetBaseException().ShouldBeAssignableTo<IOException>()!.Message.ShouldContain("No space left");

        Directory.Exists(temp["full"]).ShouldBeFalse();
        File.Delete(Path.Combine(temp["full.part"], "visit_class_a.npy"));
        Write(temp["full"], 1, persons: 20_000);
        Directory.Exists(temp["full"]).ShouldBeTrue();
    }

    private static void Flip(string path, long at)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.ReadWrite);
        file.Position = at;
        int value = file.ReadByte();
        file.Position = at;
        file.WriteByte((byte)(value ^ 1));
    }
}
