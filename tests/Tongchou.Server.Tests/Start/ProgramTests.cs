using Microsoft.AspNetCore.Mvc.Testing;
using Tongchou.Server.Tests.Hosting;

namespace Tongchou.Server.Tests.Start;

/// <summary>The program as it is started from outside.</summary>
public sealed class ProgramTests
{
    [Fact]
    public async Task The_program_itself_serves()
    {
        using TempFolder folder = new();
        Environment.SetEnvironmentVariable("TONGCHOU_STORE", $"sqlite:{Path.Combine(folder.Root, "program.db")}");
        await using WebApplicationFactory<Program> program = new();

        string about = await program.CreateClient().GetStringAsync("/api/about");

        about.ShouldContain("lawDigest");
    }
}
