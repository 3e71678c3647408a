using Tongchou.Agency.Acts;

namespace Tongchou.Server.Apis.SettlementDesk;

/// <summary>What the endpoints of the settlement desk 结算台 work with.</summary>
internal static class DeskServices
{
    public static void AddSettlementDesk(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<FindPersons>();
        builder.Services.AddSingleton<PersonWriter>();
        builder.Services.AddSingleton<MergeOffice>();
    }
}
