using Tongchou.Storage.Faults;

namespace Tongchou.Storage.Migrations;

/// <summary>A row of the table of what a database has been through.</summary>
public sealed record AppliedMigration(long Number, string Name, string Checksum);

/// <summary>What a database still needs, given what it has been through. A decision only; the runner of each database carries it out.</summary>
public static class AppliedMigrations
{
    /// <returns>The migrations to apply, in order.</returns>
    /// <exception cref="StoreException">An applied migration was changed or is unknown here.</exception>
    public static IReadOnlyList<Migration> Missing(IReadOnlyList<Migration> all, IReadOnlyList<AppliedMigration> applied)
    {
        // Numbers rise and need not be without gaps: two changes that are made at the same time take theirs beforehand.
        for (int i = 1; i < all.Count; i++)
        {
            if (all[i].Number <= all[i - 1].Number)
            {
                throw new InvalidOperationException($"migration {all[i].Name} has the number of another");
            }
        }

        foreach (AppliedMigration one in applied)
        {
            Migration? known = all.FirstOrDefault(each => each.Number == one.Number);
            if (known is null)
            {
                throw new StoreException(new("store-newer", Place.At(one.Name),
                    new($"数据库由较新的程序写过(已有 {one.Name})。", $"A newer program has written this database (it has {one.Name})."),
                    new("请用较新的程序打开,或换一个数据库文件。", "Open it with the newer program, or use another database file.")));
            }

            if (known.Checksum != one.Checksum)
            {
                throw new StoreException(new("migration-changed", Place.At(one.Name),
                    new($"迁移脚本 {one.Name} 在执行之后被改动过。", $"Migration {one.Name} was changed after it had been applied."),
                    new("恢复原脚本;要改结构,请另加一个新编号的脚本。", "Restore it; a change of the schema is a new migration with the next number.")));
            }
        }

        return [.. all.Where(each => applied.All(one => one.Number != each.Number))];
    }
}
