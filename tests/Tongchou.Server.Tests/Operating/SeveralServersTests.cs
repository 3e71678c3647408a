using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Users;
using Tongchou.Agency.Verifying;
using Tongchou.Server.SignIn;
using Tongchou.Server.Start;
using Tongchou.Server.Tests.Hosting;
using Tongchou.Server.Tests.National.Transactions;
using Tongchou.Storage.Tests.Postgres;

namespace Tongchou.Server.Tests.Operating;

/// <summary>Two servers over one PostgreSQL, as behind a balancer.</summary>
public sealed class SeveralServersTests : IAsyncLifetime
{
    private const int Persons = 6;

    private readonly TempFolder folder = new();
    private Host first = null!;
    private Host second = null!;

    public async ValueTask InitializeAsync()
    {
        string store = $"postgres:{ThrowAwayPostgres.NewDatabase()}";
        ServerOptions Shared(ServerOptions options, bool demo) => options with { Store = store, Keys = Path.Combine(folder.Root, "shared.keys"), Demo = demo };
        first = await Host.Start(options => Shared(options, demo: true));
        second = await Host.Start(options => Shared(options, demo: false));
    }

    public async ValueTask DisposeAsync()
    {
        await first.DisposeAsync();
        await second.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task The_same_message_to_both_at_once_is_booked_once_and_answered_alike()
    {
        Hospital one = Hospital.At(first);
        Hospital other = Hospital.At(second);
        string[] persons = await Task.WhenAll(Enumerable.Range(0, Persons).Select(_ => one.Insured()));

        await Task.WhenAll(persons.Select(async person =>
        {
            string register = Hospital.NewMessageId();
            Answered[] registered = await Task.WhenAll(one.Send("2201", Said.Registration(person), register), other.Send("2201", Said.Registration(person), register));
            registered[1].Done().Output.ShouldBe(registered[0].Done().Output);
            string visit = registered[0].Text("data.mdtrt_id");
            (await other.Send("2203A", Said.Consultation(person, visit))).Done();
            (await one.Send("2204", Said.Lines(Said.Line(person, visit, "1", "100.00")))).Done();

            string settle = Hospital.NewMessageId();
            Answered[] settled = await Task.WhenAll(other.Send("2207", Said.Settlement(person, visit, "100.00"), settle), one.Send("2207", Said.Settlement(person, visit, "100.00"), settle));

            settled[1].Done().Output.ShouldBe(settled[0].Done().Output);
        }));

        foreach (string person in persons)
        {
            (await one.Settlements(person)).ShouldHaveSingleItem();
            (await other.Settlements(person)).ShouldHaveSingleItem();
        }

        VerifyReport report = await new VerifyBooks(one.Desk.Reader, one.Desk.Law).Verify(null, TestContext.Current.CancellationToken);
        report.Findings.Select(finding => finding.ToString()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Different_messages_to_both_at_once_are_all_booked_and_the_books_hold()
    {
        Hospital[] both = [Hospital.At(first), Hospital.At(second)];
        string person = await both[0].Insured();

        Answered[] answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => both[i % 2].Send("2201", Said.Registration(person))));

        answers.Select(answer => answer.Done().Text("data.mdtrt_id")).Distinct().Count().ShouldBe(20);
        (await both[1].Rows(VisitRow.Table, person)).Where(row => row.PersonId == person).Select(row => row.VisitId).Distinct().Count().ShouldBe(20);
    }

    [Fact]
    public async Task What_one_changes_in_the_references_the_other_sees()
    {
        Desk here = first.Services.GetRequiredService<Desk>();
        Desk there = second.Services.GetRequiredService<Desk>();
        CatalogueItem item = here.References.Catalogue.Items.First() with { Code = "XX-OPS-0001", Name = "新项目" };

        (await here.Lanes.Do(new ChangeReferences<CatalogueRow>(CatalogueRow.Table, [(seq, n) => ReferenceReader.Row(item, seq, n)], "test"))).IsRefused.ShouldBeFalse();

        // The other looks every second.
        while (there.References.Catalogue.Items.All(known => known.Code != item.Code))
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task Who_signed_in_at_one_is_known_at_the_other()
    {
        using HttpRequestMessage signIn = new(HttpMethod.Post, "/api/session") { Content = JsonContent.Create(new { name = "reviewer", password = Demonstration.Password }) };
        signIn.Headers.Add(Gatekeeper.OurPages, "1");
        HttpResponseMessage signed = await first.Client.SendAsync(signIn, TestContext.Current.CancellationToken);
        signed.StatusCode.ShouldBe(HttpStatusCode.OK);
        string cookie = signed.Headers.GetValues("Set-Cookie").Single(each => each.Contains('=')).Split(';')[0];

        using HttpRequestMessage ask = new(HttpMethod.Get, "/api/session");
        ask.Headers.Add("Cookie", cookie);
        HttpResponseMessage known = await second.Client.SendAsync(ask, TestContext.Current.CancellationToken);

        known.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await known.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("\"reviewer\"");
    }

    [Fact]
    public async Task Both_keep_the_one_law_book_when_they_start_at_once()
    {
        string store = $"postgres:{ThrowAwayPostgres.NewDatabase()}";
        Task<Host> Open() => Host.Start(options => options with { Store = store, Keys = Path.Combine(folder.Root, "shared.keys") });

        Host[] hosts = await Task.WhenAll(Open(), Open());

        (await hosts[0].Services.GetRequiredService<Desk>().Reader.Read(new RecordQuery<LawBookRow>(LawBookRow.Table), TestContext.Current.CancellationToken))
            .ShouldHaveSingleItem().Digest.ShouldBe(hosts[1].Services.GetRequiredService<LawBook>().Digest);
        foreach (Host host in hosts)
        {
            await host.DisposeAsync();
        }
    }
}
