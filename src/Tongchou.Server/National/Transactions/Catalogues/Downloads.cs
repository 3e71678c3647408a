using Tongchou.Server.National.Door;
using Tongchou.Server.National.Files;
using Tongchou.Server.National.Messages;

namespace Tongchou.Server.National.Transactions.Catalogues;

/// <summary>Catalogues as files 目录下载: 1301–1303, 1305–1311, 1313–1315. The answer names the file; 9102 writes it.</summary>
internal static class Downloads
{
    private const int DaysKept = 7;

    public static Task<ReadOnlyMemory<byte>> Ask(Call call)
    {
        // Whoever has nothing yet sends 0, nothing, or the version of another platform, and gets everything.
        if (!call.IsSound("ver", "data"))
        {
            return Task.FromResult(Call.Nothing);
        }

        CatalogueFile file = new(call.Envelope.InfNo, CatalogueFile.EntryOf(call.Input.Node("data").Code("ver")), call.Desk.References.Seq);
        int count = file.Items(call.Desk, call.Institution).Count();
        DateOnly until = call.Desk.Today.AddDays(DaysKept);
        return Asked.Told(answer => answer.Fields().Text("file_qury_no", file.Number).Text("filename", file.Name).Date("dld_end_time", until).Whole("data_cnt", count));
    }
}
