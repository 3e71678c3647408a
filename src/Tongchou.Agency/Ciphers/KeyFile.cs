using System.Security.Cryptography;

namespace Tongchou.Agency.Ciphers;

/// <summary>The file that holds the key ring 密钥文件, readable by its owner alone, never in the database that it protects.</summary>
/// <remarks>Whoever loses it loses every name and number; whoever copies the database without it has neither. Keep a copy apart from the backups.</remarks>
public static class KeyFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Reads the ring; where no file is, makes one with fresh keys first. Of several that begin at once, one makes it and all read the same.</summary>
    /// <exception cref="CipherException">The file can't be read or made, others may read it, or it is not as it was written.</exception>
    public static KeyRing OpenOrCreate(string path) => Guarded(path, () =>
    {
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            string beside = WriteBeside(path, KeyRing.New());
            try
            {
                File.Move(beside, path);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(beside); // another was first
            }
        }

        return Read(path);
    });

    /// <summary>Reads the ring of a file that must be there.</summary>
    /// <exception cref="CipherException">As <see cref="OpenOrCreate"/>, and where there is no file.</exception>
    public static KeyRing Open(string path) => Guarded(path, () => Read(path));

    /// <summary>Adds a key, which encrypts from then on; the file is replaced in one step.</summary>
    /// <exception cref="CipherException">As <see cref="Open"/>.</exception>
    public static KeyRing AddKey(string path) => Guarded(path, () =>
    {
        KeyRing ring = Read(path).WithNewKey();
        File.Move(WriteBeside(path, ring), path, overwrite: true);
        return ring;
    });

    /// <summary>Makes a file with fresh keys where none is.</summary>
    /// <exception cref="CipherException">There is one already, or it can't be made.</exception>
    public static void Create(string path) => Guarded(path, () => File.Exists(path)
        ? throw new CipherException(new("key-file-there", At(path), new($"已有密钥文件 {path},没有改动。", $"There is a key file {path} already; nothing was changed."), new("要增加新密钥,请用 keys add。", "To add a key use keys add.")))
        : OpenOrCreate(path));

    private static KeyRing Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new CipherException(new("no-key-file", At(path), new($"没有密钥文件 {path}。", $"There is no key file {path}."),
                new("请用 --keys 指出本库的密钥文件;新建的库还没有,请先启动一次服务(serve),或运行 keys new。", "Name the key file of this store with --keys; a new store has none yet: start the server (serve) once, or run keys new.")));
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0)
        {
            throw new CipherException(new("key-file-open-to-others", At(path), new($"密钥文件 {path} 可被其他用户访问,不予使用。", $"Others may access the key file {path}; it is not used."),
                new($"请执行 chmod 600 {path},并考虑更换密钥。", $"Run chmod 600 {path}, and consider new keys.")));
        }

        FaultList faults = new();
        KeyRing? ring = KeyFileText.Read(File.ReadAllLines(path), Path.GetFileName(path), faults);
        return ring ?? throw new CipherException(new("key-file-broken", At(path), new($"密钥文件 {path} 已损坏:{faults.All[0].In(Language.Zh)}", $"The key file {path} is broken: {faults.All[0].In(Language.En)}"),
            new("请从备份恢复;没有它,已加密的内容无法读取。不要删除后重建。", "Restore it from a backup: without it what was encrypted can't be read. Don't delete it to have a new one made.")));
    }

    private static string WriteBeside(string path, KeyRing ring)
    {
        string beside = $"{path}.{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using FileStream file = new(beside, options);
        using StreamWriter writer = new(file);
        foreach (string line in KeyFileText.Lines(ring))
        {
            writer.Write($"{line}\n");
        }

        writer.Flush();
        file.Flush(flushToDisk: true);
        return beside;
    }

    private static KeyRing Guarded(string path, Func<KeyRing> work)
    {
        try
        {
            return work();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CipherException(new("key-file-not-usable", At(path), new($"密钥文件 {path} 无法读取或创建:{cause.Message}", $"The key file {path} can't be read or made: {cause.Message}"),
                new("请检查路径和权限;文件应属于运行本服务的用户。", "Check the path and its permissions; the file should belong to the user who runs this service.")), cause);
        }
    }

    private static Place At(string path) => Place.At(Path.GetFileName(path));
}
