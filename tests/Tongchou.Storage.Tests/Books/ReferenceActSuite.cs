using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Gateways;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Storage.Tests.Books;

/// <summary>Acts that are decided by the reference tables, while somebody else changes these.</summary>
public abstract class ReferenceActSuite<TStore> : StoreSuite<TStore>
    where TStore : TestStore, new()
{
    [Fact]
    public async Task An_act_that_another_server_overtook_is_decided_anew_and_answers_what_came_of_it_then()
    {
        await using Lanes elsewhere = new(Agency.Store.Records, Clock);
        Desk other = new(Agency.Desk.Law, elsewhere, Agency.Store.Reader, Clock);
        await ReferenceReader.Refresh(other, CancellationToken.None);
        GatewayAccess access = new(TestAgency.Hospital, GatewayKind.ApiKey, "", "secret");
        Overtaken act = new(Agency.Desk, () => Good(elsewhere.Do(new KeepAccess(other, access, Agency.Cipher, "other")).GetAwaiter().GetResult()));

        Outcome<Done<int>> outcome = await act.Do(CancellationToken.None);

        outcome.Faults.ShouldBeEmpty();
        outcome.Value!.Value.ShouldBe(1);
        Agency.Desk.References.Accesses.Keys.ShouldContain(TestAgency.Hospital);
    }

    /// <summary>Answers how often it was decided; before its first batch something else happens.</summary>
    private sealed class Overtaken(Desk desk, Action first) : ReferenceAct<int>(desk, "test", "test")
    {
        private bool begun;
        private int decided;

        public override void Want(Wanted wanted)
        {
            base.Want(wanted);
            if (!begun)
            {
                begun = true;
                first();
            }
        }

        protected override Outcome<int> DecideBy(References references, Entry entry, OpenBooks books) => ++decided;
    }
}

public sealed class SqliteReferenceActTests : ReferenceActSuite<SqliteTestStore>;

public sealed class PostgresReferenceActTests : ReferenceActSuite<PostgresTestStore>;
