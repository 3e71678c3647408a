using Tongchou.Policy.Yaml;

namespace Tongchou.Agency.Tests.Policies;

public class LawTextTests
{
    [Fact]
    public void A_law_book_unpacks_to_its_files_without_the_worked_examples()
    {
        PolicyFile[] files = [new("CN/a.yaml", "一:1\n"), new("CN/cases/b.yaml", "x"), new("sources/c.yaml", "")];

        LawText.Unpack(LawText.Pack(files)).ShouldBe([files[0], files[2]]);
    }

    [Fact]
    public void A_damaged_law_book_is_no_law_book()
    {
        byte[] packed = LawText.Pack([new("CN/a.yaml", new string('x', 2000))]);

        Should.Throw<Exception>(() => LawText.Unpack(packed[..^5]));
    }
}
