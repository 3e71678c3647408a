using Tongchou.Agency.Ciphers;
using Tongchou.Storage;

namespace Tongchou.Cli.Tests;

public class AgreementTests
{
    [Fact]
    public void The_commands_of_agreements_are_there()
    {
        string help = Spoken.Of("agreement", "--help").Out;

        new[] { "apply", "assess", "negotiate", "sign", "change", "renew", "suspend", "resume", "end", "list", "show", "text", "sheet", "tasks", "approve", "return", "appraise", "physicians" }.ShouldAllBe(name => help.Contains(name));
    }

    [Fact]
    public void A_sheet_says_what_is_scored_and_what_it_rests_on()
    {
        Spoken spoken = Spoken.Of("agreement", "sheet", "--region", "210900", "--lang", "en", "--day", "2026-11-01");

        spoken.Code.ShouldBe(0);
        spoken.Out.ShouldContain("licence");
        spoken.Out.ShouldContain("JS2021 14");
    }

    [Fact]
    public void An_agreement_goes_from_application_to_suspension_by_two_hands()
    {
        using Books books = new();
        const string who = "H21090000099";
        books.Both("agreement", "apply", "--institution", who, "--name", "示例新医院", "--kind", "医院", "--level", "二级", "--region", "210902", "--visits", "住院;普通门诊", "--day", "2026-01-05", "--reason", "申请");
        books.Both("agreement", "assess", "--institution", who, "--day", "2026-01-20", "--scores", "licence=10,staff=15,premises=10,insurance-office=15,finance=15,information-system=20,need=10,record=5");
        Spoken early = books.Say("agreement", "sign", "--institution", who, "--day", "2026-01-25", "--from", "2026-02-01", "--to", "2026-12-31", "--by", "clerk");
        books.Both("agreement", "negotiate", "--institution", who, "--day", "2026-01-25");
        books.Both("agreement", "sign", "--institution", who, "--day", "2026-01-28", "--from", "2026-02-01", "--to", "2026-12-31");
        books.Both("agreement", "suspend", "--institution", who, "--day", "2026-03-01", "--reason", "违规收费");

        early.Code.ShouldBe(1);
        early.Error.ShouldContain("签订须在“已协商”时办理");
        books.Say("agreement", "list", "--day", "2026-02-15", "--state", "in-force").Out.ShouldContain("示例新医院");
        books.Say("agreement", "list", "--day", "2026-03-15", "--state", "suspended", "--lang", "en", "--json").Out.ShouldContain(who);
        Spoken text = books.Say("agreement", "text", "--institution", who);
        text.Code.ShouldBe(0);
        text.Out.ShouldContain("相符");
        string shown = books.Say("agreement", "show", "--institution", who).Out;
        new[] { "申请", "评估 100 合格", "协商谈判", "签订 2026-02-01..2026-12-31", "中止", "违规收费", "clerk", "head" }.ShouldAllBe(word => shown.Contains(word));
    }

    /// <summary>Empty books in a file, and somebody who speaks to them.</summary>
    private sealed class Books : IDisposable
    {
        private readonly string folder = Directory.CreateTempSubdirectory("tongchou-").FullName;

        public Books()
        {
            StoreAddress.Open(Store, TimeProvider.System.GetUtcNow(), CancellationToken.None).GetAwaiter().GetResult().Dispose();
            KeyFile.OpenOrCreate(Path.Combine(folder, "books.keys"));
        }

        private string Store => $"sqlite:{Path.Combine(folder, "books.db")}";

        public Spoken Say(params string[] args) => Spoken.Of([.. args, "--store", Store, "--policies", Path.Combine(Samples.Root, "policies")]);

        /// <summary>One enters, another approves.</summary>
        public void Both(params string[] args)
        {
            Spoken entered = Say([.. args, "--by", "clerk"]);
            entered.Code.ShouldBe(0, entered.Error);
            string number = string.Concat(entered.Out.Where(char.IsAsciiDigit));
            Spoken approved = Say("agreement", "approve", "--task", number, "--by", "head");
            approved.Code.ShouldBe(0, approved.Error);
        }

        public void Dispose() => Directory.Delete(folder, recursive: true);
    }
}
